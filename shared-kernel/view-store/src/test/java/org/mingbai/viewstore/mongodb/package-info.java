/** The conformance suite over MongoDB, and what only a shared view has to answer for. */
@NullMarked
package org.mingbai.viewstore.mongodb;

import org.jspecify.annotations.NullMarked;
