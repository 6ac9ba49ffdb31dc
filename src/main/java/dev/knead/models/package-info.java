/** The catalogue of speech models: fetched, verified, unpacked, removed. */
package dev.knead.models;
