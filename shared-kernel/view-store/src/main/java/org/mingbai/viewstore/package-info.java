/** Where views are kept: a port that says by id, filter, range, sort, page, facet and full text; adapters say how. */
@NullMarked
package org.mingbai.viewstore;

import org.jspecify.annotations.NullMarked;
