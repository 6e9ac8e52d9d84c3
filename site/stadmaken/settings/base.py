"""Wat in elke omgeving gelijk is. Lees eerst omgeving.py: daar komen de waarden vandaan."""

from django.utils.translation import gettext_lazy as _

from . import omgeving
from .beveiliging import *  # de koppen die de browser beschermen
from .kaart import *  # de kaart
from .meten import *  # bewaken, en het logboek
from .opslag import *  # uploads, op schijf of in een objectopslag
from .reservekopie import *  # reservekopieën
from .toegang import *  # aanmelden in het CMS
from .zoeken import *  # de zoekserver

PROJECTMAP = omgeving.PROJECTMAP
VAR_DIR = omgeving.schrijfmap()
DEBUG = False

# --- Onderdelen ---------------------------------------------------------------------------------

INSTALLED_APPS = [
    "home",
    "search",
    "initiatieven",
    "participatie",
    "stadmaken.common",
    "wagtail_modeladmin",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "stadmaken.common.accounts.apps.AccountsConfig",  # wagtail.users, met onze schermen
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.locales",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "stadmaken.common.meten.middleware.VerzoekMiddleware",
    "stadmaken.common.middleware.KoppenMiddleware",
    "stadmaken.common.middleware.WachterMiddleware",
    "stadmaken.common.meten.middleware.MetingenMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "stadmaken.common.stad.middleware.StadMiddleware",
    # Sleutels in de pagina zijn per antwoord gemaskeerd en de lengte krijgt ruis: comprimeren verraadt niets (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "stadmaken.common.middleware.StijlbronnenMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "stadmaken.common.middleware.CspVoorHetCmsMiddleware",
    "stadmaken.common.opslaguitval.OpslagMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "stadmaken.common.grenzen.middleware.GrensMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "stadmaken.common.toegang.sessies.SessieMiddleware",
    "stadmaken.common.toegang.poort.TweedeStapMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "stadmaken.common.omleiding.middleware.OntwikkelOmleidingMiddleware",
    "participatie.contract.poort.ContractMiddleware",
    "participatie.platforms.poort.LidMiddleware",
    "stadmaken.common.cmspoort.CmsPoortMiddleware",
    "home.toegankelijkheid.kader.MeetkaderMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "stadmaken.urls"
WSGI_APPLICATION = "stadmaken.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECTMAP / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "stadmaken.common.context.site",
            ],
            "builtins": ["stadmaken.common.templatetags.stadmaken"],
        },
    }
]

# Ook de templates van velden staan in de map templates.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Gegevens -----------------------------------------------------------------------------------

DATABASES = {"default": omgeving.database(VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Kaarttegels op schijf: een maand, en nooit meer dan er in een gigabyte passen.
KAART_MAP = VAR_DIR / "kaart"
REDIS_URL = omgeving.env.str("REDIS_URL", default="")
# Pagina's voor bezoekers zonder sessie bewaren tot er iets aan verandert.
PAGINACACHE = omgeving.vlag("PAGINACACHE")
CACHES = {
    **omgeving.caches(),
    "kaart": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": KAART_MAP,
        "TIMEOUT": 30 * 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "common.Medewerker"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "stadmaken.common.toegang.wachtwoord.Lengte", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# --- Taal en tijd -------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [PROJECTMAP / "site" / "locale"]
FORMAT_MODULE_PATH = ["stadmaken.common.formaten"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
WAGTAIL_USER_TIME_ZONES = ["Europe/Amsterdam"]

# --- Bestanden ----------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = omgeving.env.str("STATIC_ROOT", default="") or VAR_DIR / "static"
STATICFILES_DIRS = [PROJECTMAP / "site" / "static", ("leaflet", LEAFLET_MAP)]
STORAGES = {
    **OPSLAGEN,
    "staticfiles": {"BACKEND": "stadmaken.common.statisch.GebundeldeOpslag"},
}
# Alleen wat een vingerafdruk in de naam heeft, mag de browser voor altijd bewaren.
WHITENOISE_IMMUTABLE_FILE_TEST = r"\.[0-9a-f]{12}\.[a-z0-9.]+$"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 12
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "participatie.formulieren.uploadgrens.GrensUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# Per netwerk en per tien minuten: wat nog gewoon is voor een kantoor of een school, en wat een vloed is.
FORMULIEREN_VERDACHT_PER_NETWERK = 30
FORMULIEREN_VERZENDINGEN_PER_NETWERK = 120
FORMULIEREN_VERZOEKEN_PER_NETWERK = 600
# Zo vaak mag iemand in tien minuten een kenmerk met een code proberen.
VOLG_POGINGEN_PER_NETWERK, VOLG_POGINGEN_PER_KENMERK = 40, 10
# Ruim voor een programma dat alles ophaalt; wie vaker vraagt, hoort hoe lang wachten helpt.
API_VERZOEKEN_PER_MINUUT = 300
# Het vangnet onder alles waar iets heen te sturen is: hoogstens zo vaak per netwerk en per tien minuten.
GRENZEN = {"versturen": 1200, "inloggen": 150}

# Zo lang blijft staan wie wat deed.
AUDITLOG_BEWAREN_MAANDEN = 24

# --- Mail ---------------------------------------------------------------------------------------

globals().update(omgeving.mail(VAR_DIR))
DEFAULT_FROM_EMAIL = omgeving.env.str("DEFAULT_FROM_EMAIL", default="Samen Stadmaken <noreply@localhost>")
MAIL_RETOURADRES = omgeving.retouradres()
RETOUR_URL = omgeving.retour_url()

# --- Wagtail ------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Samen Stadmaken"
GEMEENTE_MODEL = "home.Gemeente"
WAGTAILIMAGES_IMAGE_MODEL = "common.Afbeelding"
WAGTAILDOCS_DOCUMENT_MODEL = "common.Bestand"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "stadmaken.common.bestandsoort.BestandForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 40 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_EXTENSIONS = ["avif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "stadmaken.common.bestandsoort.BeeldForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 12 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# “Groen” en “groen” zijn één onderwerp.
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = True
WAGTAILEMBEDS_FINDERS: list[dict[str, object]] = []
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "wagtail.search.backends.database",
        "SEARCH_CONFIG": "dutch" if "postgresql" in str(DATABASES["default"]["ENGINE"]) else None,
    }
}

# --- Foutrapport: geen persoonsgegevens, geen adressen met een geheim erin --------------------------

DEFAULT_EXCEPTION_REPORTER_FILTER = "stadmaken.common.logboek.Foutrapportfilter"
