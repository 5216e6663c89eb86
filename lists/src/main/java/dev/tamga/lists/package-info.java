/** Official files to entities to a snapshot. */
@NullMarked
package dev.tamga.lists;

import org.jspecify.annotations.NullMarked;
