@NullMarked
package org.mingbai.pages;

import org.jspecify.annotations.NullMarked;
