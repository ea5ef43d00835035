package io.yeyak.launcher.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRuleSpec;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitorSpec;
import io.strimzi.api.kafka.model.kafka.KafkaSpec;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListenerConfiguration;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolSpec;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpec;
import io.strimzi.api.kafka.model.user.KafkaUserSpec;
import java.util.List;
import java.util.Map;

/** The kinds of Strimzi and of the Prometheus operator, as the classes of their clients know them. */
final class OperatorKinds {

    private static final Map<String, Class<?>> SPECS = Map.of(
            "kafka.strimzi.io/v1 Kafka", KafkaSpec.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePoolSpec.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopicSpec.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUserSpec.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRuleSpec.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitorSpec.class);

    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new WithoutRest())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private OperatorKinds() {}

    static boolean know(Manifest manifest) {
        return SPECS.containsKey(manifest.type());
    }

    static List<String> problems(Manifest manifest) {
        try {
            STRICT.treeToValue(manifest.tree().path("spec"), SPECS.get(manifest.type()));
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(e.getMessage());
        }
    }

    /** Those classes keep what they do not know, for others. Here it is a mistake. */
    private static final class WithoutRest extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        /** It speaks of kinds of the Gateway API, whose classes are not here; the chart says nothing of it. */
        @Override
        public Boolean isIgnorableType(AnnotatedClass type) {
            return type.getRawType() == GenericKafkaListenerConfiguration.class
                    ? Boolean.TRUE
                    : super.isIgnorableType(type);
        }
    }
}
