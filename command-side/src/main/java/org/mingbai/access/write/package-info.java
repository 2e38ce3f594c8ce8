/** What is decided about people's data: who is concerned by a complaint, and may therefore not look or erase. */
@NullMarked
package org.mingbai.access.write;

import org.jspecify.annotations.NullMarked;
