{{/* What KEDA shows Kafka, from where the pods have it; nothing if they show nothing. Of a component. */}}
{{- define "yeyak.keda.secrets" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $ca := $kafka.ca.existingSecret -}}
{{- $caKey := $kafka.ca.key -}}
{{- $own := $kafka.clientCertificate.existingSecret -}}
{{- $certificateKey := $kafka.clientCertificate.certificateKey -}}
{{- $keyKey := $kafka.clientCertificate.keyKey -}}
{{- if .root.Values.strimzi.users.enabled -}}
{{- $ca = printf "%s-cluster-ca-cert" (include "yeyak.kafkaName" .root) -}}
{{- $caKey = "ca.crt" -}}
{{- $own = include "yeyak.componentName" . -}}
{{- $certificateKey = "user.crt" -}}
{{- $keyKey = "user.key" -}}
{{- end -}}
{{- if $ca -}}
- parameter: ca
  name: {{ $ca }}
  key: {{ $caKey }}
{{- end }}
{{- if $own }}
- parameter: cert
  name: {{ $own }}
  key: {{ $certificateKey }}
- parameter: key
  name: {{ $own }}
  key: {{ $keyKey }}
{{- end }}
{{- end -}}
