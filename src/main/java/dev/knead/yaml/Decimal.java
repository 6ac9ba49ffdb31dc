package dev.knead.yaml;

import com.fasterxml.jackson.databind.node.DoubleNode;

/**
 * A number that is written with a point or an exponent. To YAML 2.0 is no whole number, and neither
 * is it to a person who was asked for one; JSON Schema alone would take it.
 */
final class Decimal extends DoubleNode {
  Decimal(double value) {
    super(value);
  }

  @Override
  public boolean canConvertToExactIntegral() {
    return false;
  }
}
