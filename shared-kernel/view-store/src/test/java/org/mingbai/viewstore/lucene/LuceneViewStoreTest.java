package org.mingbai.viewstore.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.conformance.ViewStoreConformance;

class LuceneViewStoreTest extends ViewStoreConformance {

    @TempDir
    Path views;

    @Override
    protected ViewStore open(ViewSchema schema, TokenBlinder blinder) {
        return LuceneViewStore.open(views.resolve("view"), schema, blinder, Duration.ofHours(1));
    }

    @Override
    protected byte[] stored() {
        return LuceneFiles.bytes(views.resolve("view"));
    }

    @Override
    protected List<String> aside() {
        return LuceneFiles.aside(views, "view");
    }
}
