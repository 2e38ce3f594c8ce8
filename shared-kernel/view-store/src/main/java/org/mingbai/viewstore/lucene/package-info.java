/** Views in Lucene: the embedded default. The log position is part of each Lucene commit. */
@NullMarked
package org.mingbai.viewstore.lucene;

import org.jspecify.annotations.NullMarked;
