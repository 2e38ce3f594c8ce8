package org.mingbai.platform.backup;

/** A backup has two halves that lie apart: who has both reads everything. */
public enum BackupPart {
    LOG, KEYS
}
