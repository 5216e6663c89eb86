/** Entities, snapshots and the screener. */
@NullMarked
package dev.tamga.screening;

import org.jspecify.annotations.NullMarked;
