/** Text to names, and how alike two names are. */
@NullMarked
package dev.tamga.names;

import org.jspecify.annotations.NullMarked;
