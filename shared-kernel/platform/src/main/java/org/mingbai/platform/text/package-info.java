/** What counts as text, and how much of it there is: asked by the API, the pages and the import alike. */
@NullMarked
package org.mingbai.platform.text;

import org.jspecify.annotations.NullMarked;
