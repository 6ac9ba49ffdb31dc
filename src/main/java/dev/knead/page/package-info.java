/** Pages to look at, each one file that needs no network: the report, and the body map. */
package dev.knead.page;
