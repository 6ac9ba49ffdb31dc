/** The dialogue of a calibration, and what follows from it: pure, as the session is. */
package dev.knead.calibration;
