/** What a backup says of itself, so that half of one, a damaged one or one that belongs to another is told by name; and how many are kept. */
@NullMarked
package org.mingbai.platform.backup;

import org.jspecify.annotations.NullMarked;
