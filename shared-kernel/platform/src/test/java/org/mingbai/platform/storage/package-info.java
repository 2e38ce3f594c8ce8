/** Where the storage of an installation is backed up to. */
package org.mingbai.platform.storage;
