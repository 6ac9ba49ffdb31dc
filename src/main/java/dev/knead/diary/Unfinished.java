package dev.knead.diary;

import dev.knead.session.Bookmark;
import java.time.ZonedDateTime;

/**
 * A massage that was broken off, and can be picked up.
 *
 * @param session its id
 * @param stood when it stood where the bookmark says: the time of the last thing that is known
 * @param bookmark where it stood
 */
public record Unfinished(long session, ZonedDateTime stood, Bookmark bookmark) {}
