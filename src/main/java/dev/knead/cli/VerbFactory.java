package dev.knead.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the verbs: those with a constructor that takes the {@link Home} get it. */
final class VerbFactory implements IFactory {
  private final Home home;
  private final IFactory otherwise = CommandLine.defaultFactory();

  /** For tools that make the command line by themselves, such as the man page's. */
  VerbFactory() {
    this(Home.locate());
  }

  VerbFactory(Home home) {
    this.home = home;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == Home.class) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(home));
      }
    }
    return otherwise.create(type);
  }
}
