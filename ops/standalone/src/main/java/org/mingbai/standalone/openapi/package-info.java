/** The description of the HTTP API, generated from the endpoints themselves. */
@NullMarked
package org.mingbai.standalone.openapi;

import org.jspecify.annotations.NullMarked;
