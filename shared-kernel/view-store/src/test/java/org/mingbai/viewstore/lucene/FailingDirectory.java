package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that is full while it is told to be. */
final class FailingDirectory extends FilterDirectory {

    private volatile boolean full;

    FailingDirectory(Path folder) throws IOException {
        super(FSDirectory.open(folder));
    }

    void fills() {
        full = true;
    }

    void hasRoomAgain() {
        full = false;
    }

    private void write() throws IOException {
        if (full) {
            throw new IOException("no space left on device");
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        write();
        return super.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        write();
        return super.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        write();
        super.sync(names);
    }
}
