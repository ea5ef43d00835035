{{/*
The sources of the volume at /etc/yeyak, of a component: its ConfigMap, and from each secret the entries that it needs
and no others. See _conf.tpl.
*/}}
{{- define "yeyak.sources" -}}
{{- $roles := include "yeyak.roles" . | fromJsonArray -}}
- configMap:
    name: {{ include "yeyak.componentName" . }}
{{- if has "gateway" $roles }}
{{- include "yeyak.sources.gateway" .root }}
{{- end }}
{{- if include "yeyak.readsKafka" $roles }}
{{- include "yeyak.sources.kafka" . }}
{{- end }}
{{- if or (has "payment" $roles) (has "sandbox" $roles) }}
{{- include "yeyak.sources.provider" .root }}
{{- end }}
{{- include "yeyak.sources.databases" . }}
{{- end -}}

{{- define "yeyak.sources.migrations" -}}
- configMap:
    name: {{ include "yeyak.componentName" . }}
{{- include "yeyak.sources.databases" . }}
{{- end -}}

{{/* One entry of one secret; takes a dict of secret, key and path. Begins with a new line, as all that follow. */}}
{{- define "yeyak.source" }}
- secret:
    name: {{ .secret }}
    items:
      - key: {{ .key }}
        path: secret/{{ .path }}
{{- end -}}

{{- define "yeyak.sources.gateway" -}}
{{- $client := .Values.oidc.clientSecret -}}
{{- if $client.existingSecret -}}
{{- include "yeyak.source" (dict "secret" $client.existingSecret "key" $client.key "path" "oidc-client-secret") -}}
{{- end -}}
{{- $code := .Values.ticketCode -}}
{{- if $code.existingSecret -}}
{{- include "yeyak.source" (dict "secret" $code.existingSecret "key" $code.key "path" "ticket-code-key") -}}
{{- end -}}
{{- end -}}

{{- define "yeyak.sources.kafka" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $ca := $kafka.ca -}}
{{- $own := $kafka.clientCertificate -}}
{{- if .root.Values.strimzi.users.enabled -}}
{{- $authority := printf "%s-cluster-ca-cert" (include "yeyak.kafkaName" .root) -}}
{{- $user := include "yeyak.componentName" . -}}
{{- include "yeyak.source" (dict "secret" $authority "key" "ca.crt" "path" "kafka-ca") -}}
{{- include "yeyak.source" (dict "secret" $user "key" "user.crt" "path" "kafka-certificate") -}}
{{- include "yeyak.source" (dict "secret" $user "key" "user.key" "path" "kafka-key") -}}
{{- else -}}
{{- if $ca.existingSecret -}}
{{- include "yeyak.source" (dict "secret" $ca.existingSecret "key" $ca.key "path" "kafka-ca") -}}
{{- end -}}
{{- if $own.existingSecret -}}
{{- include "yeyak.source" (dict "secret" $own.existingSecret "key" $own.certificateKey "path" "kafka-certificate") -}}
{{- include "yeyak.source" (dict "secret" $own.existingSecret "key" $own.keyKey "path" "kafka-key") -}}
{{- end -}}
{{- end -}}
{{- if $kafka.sasl.mechanism -}}
{{- include "yeyak.source" (dict "secret" $kafka.sasl.existingSecret "key" $kafka.sasl.key "path" "kafka-jaas") -}}
{{- end -}}
{{- end -}}

{{- define "yeyak.sources.provider" -}}
{{- $provider := .Values.payment.provider -}}
{{- $secret := $provider.existingSecret -}}
{{- include "yeyak.source" (dict "secret" $secret "key" $provider.apiKeyKey "path" "provider-api-key") -}}
{{- include "yeyak.source" (dict "secret" $secret "key" $provider.webhookSecretKey "path" "provider-webhook-secret") -}}
{{- end -}}

{{- define "yeyak.sources.databases" -}}
{{- $root := .root -}}
{{- $roles := include "yeyak.roles" . | fromJsonArray -}}
{{- $tls := $root.Values.database.tls -}}
{{- $used := include "yeyak.databasesOf" . | fromJsonArray -}}
{{- if and $used $tls.existingSecret -}}
{{- include "yeyak.source" (dict "secret" $tls.existingSecret "key" $tls.caKey "path" "database-ca") -}}
{{- end -}}
{{- range $role := $used -}}
{{- $database := index $root.Values.database.contexts $role -}}
{{- $looker := $database.auditor -}}
{{- if or (has $role $roles) (not $looker.existingSecret) -}}
{{- $path := printf "%s-database-password" $role -}}
{{- include "yeyak.source" (dict "secret" $database.existingSecret "key" $database.passwordKey "path" $path) -}}
{{- end -}}
{{- if and (has "auditor" $roles) $looker.existingSecret -}}
{{- $path := printf "auditor-%s-database-password" $role -}}
{{- include "yeyak.source" (dict "secret" $looker.existingSecret "key" $looker.passwordKey "path" $path) -}}
{{- end -}}
{{- end -}}
{{- end -}}
