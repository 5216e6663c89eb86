/**
 * One reader for each published form of a list. {@link dev.tamga.lists.readers.ListReaders} is the
 * door: it {@linkplain dev.tamga.lists.readers.ListReaders#recognise recognises} files by their
 * content and {@linkplain dev.tamga.lists.readers.ListReaders#read reads} them into an {@link
 * dev.tamga.lists.readers.EntitySink}.
 *
 * <p>Every reader streams, and accounts for every field: what it does not turn into the model it
 * names, with the reason, through {@link dev.tamga.lists.readers.EntitySink#leftOut}. Fields that a
 * publisher adds later are therefore reported, not lost in silence.
 */
@NullMarked
package dev.tamga.lists.readers;

import org.jspecify.annotations.NullMarked;
