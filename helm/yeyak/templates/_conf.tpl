{{/*
What is in a pod below /etc/yeyak: yeyak.conf from the ConfigMap of the component, and below secret one file for each
secret that its roles need. A line that names a file in yeyak.conf and the source of that file stand under the same
condition, once here and once in _secrets.tpl: a setting that names a file that is not there stops the start.
*/}}

{{/* All of yeyak.conf of a component. The address of the pod and the roles are told beside it. */}}
{{- define "yeyak.conf" -}}
{{- $values := .root.Values -}}
{{- $roles := include "yeyak.roles" . | fromJsonArray -}}
cluster.name = {{ include "yeyak.clusterName" .root }}
cluster.port = {{ $values.cluster.port | int }}
cluster.event-bus.port = {{ $values.cluster.busPort | int }}
cluster.kubernetes.service-dns = {{ include "yeyak.membersDns" .root }}
{{- if and $values.grid.enabled (ne .name "grid") }}
cluster.lite = yes
{{- end }}
management.port = {{ $values.management.port | int }}
{{- if has "gateway" $roles }}
{{ include "yeyak.conf.gateway" .root }}
{{- end }}
{{- if or (has "gateway" $roles) (has "sandbox" $roles) }}
public.url = {{ $values.http.publicUrl }}
{{- end }}
{{- if include "yeyak.readsKafka" $roles }}
{{ include "yeyak.conf.kafka" .root }}
{{- end }}
{{- if or (has "payment" $roles) (has "sandbox" $roles) }}
{{ include "yeyak.conf.provider" .root }}
{{- end }}
{{- include "yeyak.conf.databases" . }}
{{- if eq $values.migrations.mode "job" }}
database.migrations = expect
{{- end }}
{{- if has "auditor" $roles }}
auditor.grace = {{ $values.auditor.grace }}
auditor.pause = {{ $values.auditor.pause }}
auditor.full-each = {{ $values.auditor.fullEach }}
{{- end }}
{{- if $values.tracing.enabled }}
tracing.otlp.endpoint = {{ $values.tracing.endpoint }}
tracing.sample-ratio = {{ $values.tracing.sampleRatio }}
{{- end }}
{{- range $key, $value := $values.extraConfig }}
{{ $key }} = {{ $value }}
{{- end }}
{{- range $key, $value := .extraConfig }}
{{ $key }} = {{ $value }}
{{- end }}
{{- end -}}

{{/* Whether one of the roles (a list) needs Kafka. */}}
{{- define "yeyak.readsKafka" -}}
{{- if or (has "reservation" .) (has "ticket" .) (has "payment" .) (has "ticketlist" .) (has "auditor" .) -}}
true
{{- end -}}
{{- end -}}

{{- define "yeyak.conf.gateway" -}}
http.port = {{ .Values.http.port | int }}
pages.enabled = {{ ternary "yes" "no" .Values.http.pages }}
demo.rush = {{ ternary "yes" "no" .Values.http.demoRush }}
oidc.issuer = {{ .Values.oidc.issuer }}
oidc.audience = {{ .Values.oidc.audience }}
oidc.roles-claim = {{ .Values.oidc.rolesClaim }}
oidc.client-id = {{ .Values.oidc.clientId }}
{{- if .Values.oidc.clientSecret.existingSecret }}
oidc.client-secret-file = /etc/yeyak/secret/oidc-client-secret
{{- end }}
{{- if .Values.ticketCode.existingSecret }}
ticket-code.key-file = /etc/yeyak/secret/ticket-code-key
{{- end }}
{{- end -}}

{{- define "yeyak.conf.kafka" -}}
kafka.bootstrap-servers = {{ include "yeyak.bootstrapServers" . }}
kafka.properties.security.protocol = {{ include "yeyak.kafkaProtocol" . }}
{{- if or .Values.strimzi.users.enabled .Values.kafka.ca.existingSecret }}
kafka.properties.ssl.truststore.type = PEM
kafka.properties.ssl.truststore.certificates-file = /etc/yeyak/secret/kafka-ca
{{- end }}
{{- if or .Values.strimzi.users.enabled .Values.kafka.clientCertificate.existingSecret }}
kafka.properties.ssl.keystore.type = PEM
kafka.properties.ssl.keystore.certificate.chain-file = /etc/yeyak/secret/kafka-certificate
kafka.properties.ssl.keystore.key-file = /etc/yeyak/secret/kafka-key
{{- end }}
{{- if .Values.kafka.sasl.mechanism }}
kafka.properties.sasl.mechanism = {{ .Values.kafka.sasl.mechanism }}
kafka.properties.sasl.jaas.config-file = /etc/yeyak/secret/kafka-jaas
{{- end }}
{{- range $key, $value := .Values.kafka.properties }}
kafka.properties.{{ $key }} = {{ $value }}
{{- end }}
{{- end -}}

{{- define "yeyak.conf.provider" -}}
payment.sandbox.url = {{ include "yeyak.providerUrl" . }}
payment.sandbox.api-key-file = /etc/yeyak/secret/provider-api-key
payment.sandbox.webhook-secret-file = /etc/yeyak/secret/provider-webhook-secret
payment.verify-after = {{ .Values.payment.verifyAfter }}
{{- if .Values.payment.returnUrl }}
payment.return-url = {{ .Values.payment.returnUrl }}
{{- end }}
sandbox.port = {{ .Values.sandbox.port | int }}
{{- end -}}

{{/* The databases of a component: those of its contexts, and all of them for the auditor. Begins with a new line. */}}
{{- define "yeyak.conf.databases" -}}
{{- $root := .root -}}
{{- $roles := include "yeyak.roles" . | fromJsonArray -}}
{{- range $role := include "yeyak.databasesOf" . | fromJsonArray }}
{{- $database := index $root.Values.database.contexts $role }}
{{ $role }}.database.host = {{ include "yeyak.databaseHost" (dict "root" $root "role" $role) }}
{{ $role }}.database.port = {{ $root.Values.database.port | int }}
{{ $role }}.database.name = {{ $root.Values.database.name }}
{{ $role }}.database.user = {{ $database.user }}
{{ $role }}.database.schema = {{ $database.schema }}
{{ $role }}.database.pool-size = {{ $root.Values.database.poolSize | int }}
{{- if $root.Values.database.tls.mode }}
{{ $role }}.database.ssl-mode = {{ $root.Values.database.tls.mode }}
{{- end }}
{{- if $root.Values.database.tls.existingSecret }}
{{ $role }}.database.root-certificate = /etc/yeyak/secret/database-ca
{{- end }}
{{- if or (has $role $roles) (not $database.auditor.existingSecret) }}
{{ $role }}.database.password-file = /etc/yeyak/secret/{{ $role }}-database-password
{{- end }}
{{- if and (has "auditor" $roles) $database.auditor.existingSecret }}
auditor.{{ $role }}.database.user = {{ $database.auditor.user }}
auditor.{{ $role }}.database.password-file = /etc/yeyak/secret/auditor-{{ $role }}-database-password
{{- end }}
{{- end }}
{{- end -}}

{{/* The roles whose databases a component uses, as a JSON list. */}}
{{- define "yeyak.databasesOf" -}}
{{- $roles := include "yeyak.roles" . | fromJsonArray -}}
{{- $all := include "yeyak.allRoles" .root | fromJsonArray -}}
{{- $used := list -}}
{{- range $role := list "reservation" "ticket" "payment" "ticketlist" -}}
{{- if or (has $role $roles) (has "auditor" $roles) -}}
{{- $used = append $used $role -}}
{{- end -}}
{{- end -}}
{{- if or (has "sandbox" $roles) (and (has "auditor" $roles) (has "sandbox" $all)) -}}
{{- $used = append $used "sandbox" -}}
{{- end -}}
{{- toJson $used -}}
{{- end -}}

{{/* What the migrations are told: the databases and nothing else. */}}
{{- define "yeyak.conf.migrations" -}}
# The schemas that are brought up to date.
{{- include "yeyak.conf.databases" . }}
{{- end -}}
