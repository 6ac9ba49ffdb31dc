package dev.knead.cli;

import java.util.Optional;

/**
 * A setting as a verb obeys it.
 *
 * @param setting which
 * @param value as an option takes it; empty where the verb decides by itself
 * @param origin what settled it
 * @param place the option, the variable, the file and line, or "default"
 */
record SettingInForce(Setting setting, Optional<String> value, Origin origin, String place) {}
