# Elk doel regelt zelf wat het nodig heeft. Uitleg en instellingen: docs/commandos.md en .env.example.
.PHONY: help run test check bench scan hypothese berichten lock
.DEFAULT_GOAL := help

help: ## Toon deze lijst
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

run: ## Start de site met demo-inhoud op PORT (standaard 8000)
	@exec bin/start

test: ## Alle controles en alle tests; WAGTAIL=8 voor de volgende Wagtail
	@exec bin/test

check: ## Alleen de controles die geen tests zijn
	@exec bin/controle

bench: ## Meet de site naast haar doelen; WAT="snelheid vragen" voor een deel
	@exec bin/meet $(WAT)

scan: ## Val een eigen site aan met bandit, sqlmap en wapiti
	@exec bin/scan

hypothese: ## Tienduizend onzinnige verzoeken aan elk openbaar adres
	@exec bin/hypothese

berichten: ## Werk de vertaalbestanden bij met de teksten in de code
	@exec bin/berichten

lock: ## Zet de versies opnieuw vast, met hashes
	@exec bin/vastzetten
