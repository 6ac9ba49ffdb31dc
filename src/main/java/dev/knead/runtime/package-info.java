/** The only threads, queues and clock: live and rehearsed (virtual-time) runs of the same cycle. */
package dev.knead.runtime;
