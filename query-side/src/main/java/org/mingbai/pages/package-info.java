/** What all pages share: the frame with its navigation, and how times, deadlines and names are worded. */
@NullMarked
package org.mingbai.pages;

import org.jspecify.annotations.NullMarked;
