package org.mingbai.viewstore.lucene;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.conformance.ViewStoreConformance;

class LuceneViewStoreTest extends ViewStoreConformance {

    @TempDir
    Path folder;

    @Override
    protected ViewStore open(ViewSchema schema, TokenBlinder blinder) {
        return LuceneViewStore.open(folder, schema, blinder, Duration.ofHours(1));
    }

    @Override
    protected byte[] stored() {
        return LuceneFiles.bytes(folder);
    }
}
