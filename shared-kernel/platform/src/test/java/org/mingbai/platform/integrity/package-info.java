/** What the one place says of logs that were changed behind its back. */
package org.mingbai.platform.integrity;
