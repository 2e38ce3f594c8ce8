package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStoreInUseException;

/** The index on the disk and its only writer, together with the place in the log that the last commit carries. */
final class Index implements AutoCloseable {

    static final Similarity SIMILARITY = new LikenessSimilarity();

    private Directory directory;
    private final ViewSchema schema;
    private final TokenBlinder blinder;
    private volatile IndexWriter writer;
    private ViewPosition durable;
    private String note = "";

    Index(Directory directory, ViewSchema schema, TokenBlinder blinder) throws IOException {
        this.directory = directory;
        this.schema = schema;
        this.blinder = blinder;
        try {
            requireWhole();
            this.writer = new IndexWriter(directory, configuration());
        } catch (LockObtainFailedException locked) {
            directory.close();
            throw new ViewStoreInUseException(directory.toString(), locked);
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
        try {
            this.durable = begin();
            if (!DirectoryReader.indexExists(directory)) {
                // from now on a folder without a commit is one that has lost it
                writer.commit();
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Parts of an index without what holds them together: a new writer would remove them without a word. */
    private void requireWhole() throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            return;
        }
        for (var file : directory.listAll()) {
            if (file.startsWith("_") || file.startsWith("segments")) {
                throw new CorruptIndexException("there are files of an index, but no commit", file);
            }
        }
    }

    /** Recomputes the checksum of every file that the last commit stands on. */
    void check() throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    private IndexWriterConfig configuration() {
        return new IndexWriterConfig(new TextAnalyzer(blinder)).setSimilarity(SIMILARITY).setCommitOnClose(false).setMaxFullFlushMergeWaitMillis(0);
    }

    private ViewPosition begin() throws IOException {
        var position = CommitData.position(writer, schema);
        if (position.equals(ViewPosition.ORIGIN)) {
            writer.deleteAll();
        }
        note = CommitData.note(writer, schema);
        return position;
    }

    /** As far as the disk knows. */
    ViewPosition durable() {
        return durable;
    }

    /** What was kept beside that position. */
    String note() {
        return note;
    }

    SearcherManager searchers() throws IOException {
        return new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                return searcher;
            }
        });
    }

    /** Throws also when the index is broken: whoever writes has to learn that what he wrote before is gone. */
    void write(Map<String, Optional<Document>> documents) throws IOException {
        if (isBroken()) {
            throw new IOException("the index was given up when the disk failed");
        }
        for (var entry : documents.entrySet()) {
            var key = new Term(Documents.ID, entry.getKey());
            if (entry.getValue().isPresent()) {
                writer.updateDocument(key, entry.getValue().get());
            } else {
                writer.deleteDocuments(key);
            }
        }
    }

    void commit(ViewPosition position, String noted) throws IOException {
        if (!position.equals(durable) || !noted.equals(note)) {
            CommitData.put(writer, schema, position, noted);
            writer.commit();
            durable = position;
            note = noted;
        }
    }

    /** Lucene closes its writer when the disk fails it. */
    boolean isBroken() {
        return !writer.isOpen();
    }

    /** Forgets what is not durable and begins again from the last commit. */
    void reopen() throws IOException {
        writer.rollback();
        writer = new IndexWriter(directory, configuration());
        durable = begin();
    }

    /** Leaves what it holds to whoever moves it away, and begins anew in another directory of the same place. */
    void beginAnewIn(DirectoryOpener next) throws IOException {
        writer.rollback();
        directory.close();
        directory = next.open();
        writer = new IndexWriter(directory, configuration());
        writer.deleteAll();
        durable = ViewPosition.ORIGIN;
        note = "";
    }

    interface DirectoryOpener {

        Directory open() throws IOException;
    }

    @Override
    public void close() throws IOException {
        try (var _ = directory) {
            writer.rollback();
        }
    }
}
