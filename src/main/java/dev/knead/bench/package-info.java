/**
 * Measures the hearing: builds sounds of which the truth is known, lets Knead and others listen to
 * them, and tells how they fared.
 */
package dev.knead.bench;
