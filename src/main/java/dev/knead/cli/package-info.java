/** The picocli verbs; wires everything together. */
package dev.knead.cli;
