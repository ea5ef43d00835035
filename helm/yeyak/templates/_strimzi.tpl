{{/* What a role may do with Kafka, and no more, as items of acls; takes the name of the role. */}}
{{- define "yeyak.acls" -}}
{{- $topics := list "ticket.events" "reservation.events" "payment.events" -}}
{{- $own := printf "%s.events" . -}}
{{- $group := . -}}
{{- $pattern := "literal" -}}
{{- if eq . "ticketlist" -}}
{{- $group = "ticketlist-g" -}}
{{- $pattern = "prefix" -}}
{{- end -}}
{{- range $topic := $topics }}
- resource:
    type: topic
    name: {{ $topic }}
    patternType: literal
  operations:
    - Describe
    {{- if eq $topic $own }}
    - Write
    {{- else }}
    - Read
    {{- end }}
{{- end }}
{{- if eq . "auditor" }}
{{- range $reader := list "reservation" "ticket" "payment" }}
- resource:
    type: group
    name: {{ $reader }}
    patternType: literal
  operations:
    - Describe
{{- end }}
- resource:
    type: group
    name: ticketlist-g
    patternType: prefix
  operations:
    - Describe
{{- else }}
- resource:
    type: group
    name: {{ $group }}
    patternType: {{ $pattern }}
  operations:
    - Describe
    - Read
    {{- if eq . "ticketlist" }}
    # The group of a generation of the list that is over.
    - Delete
    {{- end }}
{{- end }}
{{- end -}}
