/** Takes the loudspeaker's own sound out of the microphone's, and tells how much of it is left. */
package dev.knead.hearing.echo;
