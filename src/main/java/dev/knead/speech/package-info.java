/** From words to sound: the engine port and the voice packs. */
package dev.knead.speech;
