/** The conformance suite over Lucene, and what only Lucene has to answer for. */
@NullMarked
package org.mingbai.viewstore.lucene;

import org.jspecify.annotations.NullMarked;
