package org.mingbai.architecture.queryside;

import org.mingbai.architecture.ArchitectureRules;

class QuerySideArchitectureTest extends ArchitectureRules {
}
