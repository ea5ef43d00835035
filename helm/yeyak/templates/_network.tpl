{{/*
One NetworkPolicy: its head, down to what it selects. Takes a dict of root, name (the end of its name) and components
(those it is about, as a list; all pods of the release when it is empty).
*/}}
{{- define "yeyak.policyHead" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "yeyak.fullname" .root }}-{{ .name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "yeyak.labels" (dict "root" .root "name" "network") | nindent 4 }}
  {{- with .root.Values.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  podSelector:
    matchLabels:
      {{- include "yeyak.releaseLabels" .root | nindent 6 }}
    {{- if .components }}
    matchExpressions:
      - key: app.kubernetes.io/component
        operator: In
        values:
          {{- toYaml .components | nindent 10 }}
    {{- end }}
{{- end -}}

{{/* Ports of TCP, from a list. */}}
{{- define "yeyak.policyPorts" -}}
ports:
{{- range $port := . }}
  - protocol: TCP
    port: {{ $port | int }}
{{- end }}
{{- end -}}

{{/* A policy that lets some components out to some peers; takes root, name, components, to and ports. */}}
{{- define "yeyak.policyOut" -}}
{{ include "yeyak.policyHead" . }}
  policyTypes:
    - Egress
  egress:
    - {{- include "yeyak.policyPorts" .ports | nindent 6 }}
      {{- with .to }}
      to:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end -}}

{{/* A policy that lets some peers in to some components; takes root, name, components, from and ports. */}}
{{- define "yeyak.policyIn" -}}
{{ include "yeyak.policyHead" . }}
  policyTypes:
    - Ingress
  ingress:
    - {{- include "yeyak.policyPorts" .ports | nindent 6 }}
      {{- with .from }}
      from:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end -}}
