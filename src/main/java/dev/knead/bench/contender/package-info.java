/** Those who listen in the benchmark: Knead, and what a user might take instead. */
package dev.knead.bench.contender;
