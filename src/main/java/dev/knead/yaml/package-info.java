/**
 * YAML that people write: read with the place of every value, checked against a JSON Schema, every
 * mistake in one pass.
 */
package dev.knead.yaml;
