package org.mingbai.viewstore.conformance;

import static org.mingbai.viewstore.conformance.OneFault.documents;
import static org.mingbai.viewstore.conformance.OneFault.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;

/** Stores with one fault each in what they write. */
final class BrokenAtFolding {

    private BrokenAtFolding() {
    }

    static ViewStore readsOnlyWhatIsVisible(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public Optional<byte[]> get(String id) {
                return inner.find(id).map(ViewPage.Found::body);
            }
        };
    }

    static ViewStore deletesNothing(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void delete(String id) {
                // forgotten
            }
        };
    }

    static ViewStore discardsNothing(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void discard() {
                // forgotten
            }
        };
    }

    static ViewStore writesThrough(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void put(ViewDocument document) {
                inner.put(document);
                inner.advance(inner.position());
            }
        };
    }

    static ViewStore forgetsFields(ViewStore sound) {
        return documents(sound, document -> new ViewDocument(document.id(), Map.of(), document.body()));
    }

    /** As if an update only added to what is there. */
    static ViewStore keepsOldFields(ViewStore sound) {
        var fields = new HashMap<String, Map<String, Object>>();
        return documents(sound, document -> {
            var all = new HashMap<>(fields.getOrDefault(document.id(), Map.of()));
            all.putAll(document.fields());
            fields.put(document.id(), all);
            return new ViewDocument(document.id(), all, document.body());
        });
    }

    static ViewStore forgetsTheLog(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void advance(ViewPosition position) {
                inner.advance(new ViewPosition(position.commit(), position.index(), position.whole()));
            }
        };
    }

    static ViewStore setsNothingAside(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public String setAside(Instant at) {
                return "nowhere";
            }
        };
    }

    static ViewStore deletesWhatItSetsAside(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public String setAside(Instant at) {
                var away = inner.setAside(at);
                inner.dropAside();
                return away;
            }
        };
    }

    static ViewStore keepsWhatWasSetAside(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void dropAside() {
                // forgotten
            }
        };
    }

    static ViewStore losesTheEventInTheCommit(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void advance(ViewPosition position) {
                inner.advance(new ViewPosition(position.commit(), 0));
            }
        };
    }

    static ViewStore takesAPartForTheWhole(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public void advance(ViewPosition position) {
                inner.advance(new ViewPosition(position.commit(), position.index(), true));
            }
        };
    }

    static ViewStore staysWhereNothingWasWritten(ViewStore sound) {
        return new Delegating(sound) {
            private boolean written;

            @Override
            public void put(ViewDocument document) {
                written = true;
                inner.put(document);
            }

            @Override
            public void advance(ViewPosition position) {
                if (written) {
                    inner.advance(position);
                }
            }
        };
    }

    static ViewStore forgetsTheNote(ViewStore sound) {
        return new Delegating(sound) {
            private String note = "";

            @Override
            public String note() {
                return note;
            }

            @Override
            public void note(String text) {
                note = text;
            }
        };
    }

    static ViewStore makesNothingDurable(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public ViewPosition position() {
                return ViewPosition.ORIGIN;
            }
        };
    }

    static ViewStore neverWaits(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public boolean awaitPosition(long position, Duration patience) {
                return true;
            }
        };
    }

    static ViewStore doesNotWake(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public boolean awaitPosition(long position, Duration patience) {
                return inner.visiblePosition() >= position;
            }
        };
    }

    static ViewStore tellsTheWritersPosition(ViewStore sound) {
        return pages(sound, page -> new ViewPage(page.total(), page.items(), page.facets(), page.counts(), sound.position().commit()));
    }
}
