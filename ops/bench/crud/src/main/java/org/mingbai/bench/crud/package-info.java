/** The peer of the HTTP workload: create a row, commit, answer. */
@NullMarked
package org.mingbai.bench.crud;

import org.jspecify.annotations.NullMarked;
