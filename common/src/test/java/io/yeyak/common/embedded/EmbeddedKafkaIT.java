package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    Path folder;

    @Test
    void keepsItsRecordsAndItsAddress() throws Exception {
        String address;
        try (var kafka = EmbeddedKafka.open(folder)) {
            address = kafka.bootstrapServers();
            send(address, "kept");
        }
        try (var kafka = EmbeddedKafka.open(folder)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            assertThat(first(address)).isEqualTo("kept");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (var kafka = EmbeddedKafka.open(folder)) {
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedKafka.open(folder))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("The folder " + folder + " is in use by another process.");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.open(folder, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is taken by another process.");
        }
    }

    @Test
    void deletesWhatIsThrownAway() {
        Path records;
        try (var kafka = EmbeddedKafka.throwAway()) {
            records = kafka.folder();
            assertThat(records.resolve("data")).exists();
        }
        assertThat(records).doesNotExist();
    }

    private static void send(String address, String value) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", address);
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", value)).get();
        }
    }

    private static String first(String address) {
        Map<String, Object> client = Map.of("bootstrap.servers", address);
        var partition = List.of(new TopicPartition("facts", 0));
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (int polls = 0; polls < 60; polls++) {
                for (var received : consumer.poll(Duration.ofSeconds(2))) {
                    return received.value();
                }
            }
        }
        throw new AssertionError("nothing received");
    }
}
