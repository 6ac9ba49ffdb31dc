/** What is remembered: sessions, commands, pressure, pain ratings, answers, where to resume. */
package dev.knead.diary;
