/**
 * Measures hearing and speaking: builds sounds of which the truth is known, lets Knead and others
 * listen to them, and tells how they fared; lets voices speak, and tells how clear and quick they
 * are.
 */
package dev.knead.bench;
