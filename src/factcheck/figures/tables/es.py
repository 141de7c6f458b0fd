"""Spanish."""

from __future__ import annotations

from factcheck.figures.tables.shape import Language, Phrase
from factcheck.model.figure import Comparator as C

_MILLION = 10**6

BEFORE = (
    Phrase("más de", C.GT, None, "más de 60.000 presos"),
    Phrase("mayor que", C.GT, None, "mayor que 100"),
    Phrase("superior a", C.GT, None, "superior a 100"),
    Phrase("superiores a", C.GT, None, "superiores a 100"),
    Phrase("supera", C.GT, None, "supera 100"),
    Phrase("supera los", C.GT, None, "supera los 100 casos"),
    Phrase("superan los", C.GT, None, "superan los 100 casos"),
    Phrase("superó los", C.GT, None, "superó los 100 casos"),
    Phrase("por encima de", C.GT, None, "por encima de 100"),
    Phrase(">", C.GT, None, ">100 casos"),
    Phrase("al menos", C.GE, None, "al menos 17 personas"),
    Phrase("por lo menos", C.GE, None, "por lo menos 17 personas"),
    Phrase("como mínimo", C.GE, None, "como mínimo 17 personas"),
    Phrase("un mínimo de", C.GE, None, "un mínimo de 17 personas"),
    Phrase("no menos de", C.GE, None, "no menos de 17 personas"),
    Phrase("≥", C.GE, None, "≥17 personas"),
    Phrase("menos de", C.LT, None, "menos de 60 hombres"),
    Phrase("inferior a", C.LT, None, "inferior a 60"),
    Phrase("inferiores a", C.LT, None, "inferiores a 60"),
    Phrase("por debajo de", C.LT, None, "por debajo de 60"),
    Phrase("<", C.LT, None, "<60 hombres"),
    Phrase("hasta", C.LE, None, "hasta 25 invitados"),
    Phrase("como máximo", C.LE, None, "como máximo 25 invitados"),
    Phrase("un máximo de", C.LE, None, "un máximo de 25 invitados"),
    Phrase("no más de", C.LE, None, "no más de 25 invitados"),
    Phrase("≤", C.LE, None, "≤25 invitados"),
    Phrase("unos", C.APPROX, "about", "unos 250 presos"),
    Phrase("unas", C.APPROX, "about", "unas 250 personas"),
    Phrase("alrededor de", C.APPROX, "around", "alrededor de 250 personas"),
    Phrase("en torno a", C.APPROX, "around", "en torno a 250 personas"),
    Phrase("aproximadamente", C.APPROX, "approximately", "aproximadamente 250 personas"),
    Phrase("cerca de", C.APPROX, "close to", "cerca de 15.000 presos"),
    Phrase("~", C.APPROX, "~", "~70 drones"),
    Phrase("casi", C.NEARLY, "nearly", "casi 80.000 detenidos"),
    Phrase("poco menos de", C.NEARLY, "just under", "poco menos de 300 casos"),
    Phrase("algo menos de", C.NEARLY, "just under", "algo menos de 300 casos"),
    Phrase("poco más de", C.GT, "just over", "poco más de 300 casos"),
    Phrase("algo más de", C.GT, "just over", "algo más de 300 casos"),
)

AFTER = (
    Phrase("o más", C.GE, None, "20 o más barcos"),
    Phrase("como mínimo", C.GE, None, "20 barcos como mínimo"),
    Phrase("al menos", C.GE, None, "20 barcos al menos"),
    Phrase("+", C.GE, None, "20+ barcos"),
    Phrase("o menos", C.LE, None, "20 o menos"),
    Phrase("como máximo", C.LE, None, "20 barcos como máximo"),
    Phrase("aproximadamente", C.APPROX, "approximately", "20 barcos aproximadamente"),
    Phrase("más o menos", C.APPROX, "about", "20 barcos más o menos"),
)

DATE_BOUNDS = (
    Phrase("antes de", C.LT, None, "antes de 2019"),
    Phrase("después de", C.GT, None, "después de 2019"),
    Phrase("tras", C.GT, None, "tras 2019"),
    Phrase("desde", C.GE, None, "desde 2019"),
    Phrase("a partir de", C.GE, None, "a partir de 2019"),
    Phrase("hasta", C.LE, None, "hasta 2019"),
    Phrase("alrededor de", C.APPROX, "around", "alrededor de 2010"),
    Phrase("hacia", C.APPROX, "about", "hacia 1820"),
)

_SMALL = {
    w: n
    for n, w in enumerate(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
        " diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco"
        " veintiséis veintisiete veintiocho veintinueve".split()
    )
} | {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "dieciseis": 16, "veintidos": 22, "veintitres": 23}
_TENS = {
    w: 10 * n for n, w in enumerate("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(), 3)
}
_HUNDREDS = {
    stem + end: 100 * n
    for n, stem in enumerate(
        "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient".split(), 2
    )
    for end in ("os", "as")
} | {"cien": 100, "ciento": 100}
_PARTS = {
    "tercio": 3,
    "cuarto": 4,
    "cuarta": 4,
    "quinto": 5,
    "quinta": 5,
    "sexto": 6,
    "séptimo": 7,
    "octavo": 8,
    "noveno": 9,
    "décimo": 10,
    "décima": 10,
    "centésimo": 100,
    "milésimo": 1000,
}
_ORDINALS = {
    stem + end: n
    for n, stem in enumerate("primer segund tercer cuart quint sext séptim octav noven décim".split(), 1)
    for end in ("o", "a")
} | {"primer": 1, "tercer": 3}
_MONTHS = {
    w: n
    for n, w in enumerate(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(), 1
    )
} | {"setiembre": 9}

_UNITS = {
    "second": "segundo segundos",
    "minute": "minuto minutos min",
    "hour": "hora horas h",
    "day": "día días",
    "week": "semana semanas",
    "month": "mes meses",
    "year": "año años",
    "millimetre": "milímetro milímetros mm",
    "centimetre": "centímetro centímetros cm",
    "metre": "metro metros",
    "kilometre": "kilómetro kilómetros km",
    "inch": "pulgada pulgadas",
    "foot": "pie pies",
    "mile": "milla millas",
    "m^2": "metro_cuadrado metros_cuadrados m²",
    "km^2": "kilómetro_cuadrado kilómetros_cuadrados km²",
    "m^3": "metro_cúbico metros_cúbicos m³",
    "hectare": "hectárea hectáreas ha",
    "gram": "gramo gramos",
    "kilogram": "kilogramo kilogramos kilo kilos kg",
    "tonne": "tonelada toneladas",
    "pound": "libra libras lb",
    "litre": "litro litros",
    "barrel": "barril barriles",
    "km/h": "kilómetros_por_hora",
    "watt": "vatio vatios",
    "kilowatt": "kilovatio kilovatios kw",
    "megawatt": "megavatio megavatios mw",
    "gigawatt": "gigavatio gigavatios gw",
    "kWh": "kilovatio_hora kilovatios_hora kwh",
    "GWh": "gwh",
    "gigabyte": "gb",
    "terabyte": "tb",
    "degC": "grados_celsius grados_centígrados °_c °c ℃",
    "degF": "grados_fahrenheit °_f ℉",
    "degree": "grado grados °",
    "permille": "‰ por_mil",
    "ppm": "ppm partes_por_millón",
    "GBP": "libra_esterlina libras_esterlinas",
    "BTC": "bitcoin bitcoins",
}
_CURRENCIES = {
    "USD": "dólar dólares",
    "EUR": "euro euros",
    "JPY": "yen yenes",
    "CNY": "yuan yuanes",
    "MXN": "peso pesos",
    "BRL": "real reales",
    "PEN": "sol soles",
    "HNL": "lempira lempiras",
    "GTQ": "quetzal quetzales",
    "SVC": "colón colones",
    "VES": "bolívar bolívares",
    "RUB": "rublo rublos",
}
_RATE_NOUNS = {
    "segundo": "second",
    "minuto": "minute",
    "hora": "hour",
    "h": "hour",
    "día": "day",
    "noche": "night",
    "semana": "week",
    "mes": "month",
    "trimestre": "quarter",
    "año": "year",
    "cabeza": "head",
    "persona": "person",
    "barril": "barrel",
    "litro": "litre",
    "kilo": "kilogram",
    "tonelada": "tonne",
    "kilómetro": "kilometre",
    "hectárea": "hectare",
    "celda": "cell",
    "habitante": "inhabitant",
}
_STOPS = (
    "de del en a al con por para sin sobre entre hasta desde hacia según contra durante tras bajo ante y e o u"
    " ni que como cuando donde mientras aunque porque pero sino si no ya más menos muy también tan tanto se le"
    " les lo los la las el un una unos unas su sus este esta estos estas ese esa esos esas aquel aquella quien"
    " quienes cual cuales cuyo cada todo toda todos todas otro otra otros otras es son era eran fue fueron ser"
    " sido está están estaba estaban ha han había habían hay hubo tiene tienen tenía tenían puede pueden hace"
    " después antes ahora hoy ayer aquí allí casi cerca"
)
_VERBS = (
    "es son era eran fue fueron está están estaba estaban ha han había habían hay hubo tiene tienen tenía"
    " tenían murió murieron llegó llegaron dijo dijeron detuvo detuvieron alberga albergan albergaba ocupa"
    " ocupan costó cuesta cuestan recibió recibirá recibe perdió perdieron ganó ganaron votó votaron aprobó"
    " aprueba aprueban subió bajó cayó creció aumentó disminuyó alcanzó mide miden pesa pesan supera superó"
    " fueron capturadas capturados"
)


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {form.replace("_", " "): name for name, forms in table.items() for form in forms.split()}


SPANISH = Language(
    code="es",
    decimal=",",
    small=_SMALL,
    tens=_TENS,
    hundred={},
    hundreds=_HUNDREDS,
    scales={
        "docena": 12,
        "docenas": 12,
        "mil": 1000,
        "miles": 1000,
        "millón": _MILLION,
        "millon": _MILLION,
        "millones": _MILLION,
        "billón": 10**12,
        "billones": 10**12,
        "trillón": 10**18,
        "trillones": 10**18,
    },
    counted_scales=frozenset(),
    letters={"k": 1000, "m": _MILLION, "mill": _MILLION, "mm": _MILLION},
    joiner="y",
    tens_joined=True,
    point=frozenset({"coma", "punto"}),
    articles=frozenset({"un", "una"}),
    halves=frozenset({"medio", "media", "mitad"}),
    parts=_PARTS,
    many_parts={w + "s": n for w, n in _PARTS.items()},
    ordinals=_ORDINALS,
    ordinal_suffixes=frozenset({"º", "ª", "er"}),
    zero_words=frozenset(),
    none_words=frozenset({"ninguno", "ninguna"}),
    single=frozenset({"solo", "sola"}),
    zero_names=frozenset({"tolerancia", "bajo", "sobre"}),
    there=frozenset(),
    counts=frozenset(),
    not_counted=frozenset(),
    vague={
        "decenas": (20, "dozens"),
        "docenas": (24, "dozens"),
        "cientos": (200, "hundreds"),
        "centenares": (200, "hundreds"),
        "miles": (2000, "hundreds"),
        "millares": (2000, "hundreds"),
        "millones": (2 * _MILLION, "hundreds"),
    },
    some={"varios": (3, "several"), "varias": (3, "several"), "pocos": (3, "few"), "pocas": (3, "few")},
    of=frozenset({"de", "del"}),
    majority=frozenset({"mayoría"}),
    minority=frozenset({"minoría"}),
    months=_MONTHS,
    months_need_capital=False,
    seasons={},
    decades={},
    eras={},
    century=frozenset(),
    early=frozenset({"principios", "comienzos", "inicios"}),
    mid=frozenset({"mediados"}),
    late=frozenset({"finales", "fines"}),
    start_of=frozenset({"principio", "comienzo", "inicio"}),
    end_of=frozenset({"final", "fin"}),
    date_bounds=DATE_BOUNDS,
    date_lead=frozenset(
        "en desde hasta durante antes después de del el la año hacia tras entre y a por principios mediados"
        " finales enero".split()
    ),
    year_to=frozenset({"a", "hasta"}),
    fiscal=frozenset({"fiscal"}),
    periods={
        "trimestre": "quarter",
        "semestre": "half",
        "semana": "week",
        "década": "decade",
        "año": "year",
        "mes": "month",
        "día": "day",
    },
    noon={"mediodía": "12:00", "medianoche": "00:00"},
    meridiem={"am": 0, "pm": 12, "mañana": 0, "madrugada": 0, "tarde": 12, "noche": 12},
    clock_lead=frozenset("a al hasta desde".split()),
    before=BEFORE,
    after=AFTER,
    range_to=frozenset({"a"}),
    between=frozenset({"entre"}),
    range_and=frozenset({"y"}),
    range_from=frozenset({"de", "desde"}),
    either=frozenset({"o", "u"}),
    percent=("%", "por ciento"),
    points=("puntos porcentuales", "punto porcentual", "pp"),
    basis_points=("puntos básicos", "punto básico", "pb"),
    units=_spread(_UNITS),
    units_glued={"c": "degC", "f": "degF", "s": "second", "h": "hour", "g": "gram", "l": "litre"},
    more_of=frozenset({"más", "otros", "otras"}),
    less_of=frozenset(),
    long_periods={
        "década": (10, "year"),
        "décadas": (10, "year"),
        "siglo": (100, "year"),
        "siglos": (100, "year"),
        "quincena": (15, "day"),
    },
    currency_words=_spread(_CURRENCIES),
    currency_parts={
        "centavo": ("USD", 100),
        "centavos": ("USD", 100),
        "céntimo": ("EUR", 100),
        "céntimos": ("EUR", 100),
    },
    currency_nations={},
    per=frozenset({"por", "/"}),
    per_article=frozenset({"al", "a", "por", "cada"}),
    adverb_rates={
        "diarios": "day",
        "diarias": "day",
        "semanales": "week",
        "mensuales": "month",
        "anuales": "year",
    },
    rate_nouns=_RATE_NOUNS,
    every=(("por", "cada"), ("de", "cada")),
    share_in=frozenset(),
    share_out_of=(("de", "cada"),),
    factor_verbs={
        "duplicó": (2, 1),
        "duplicaron": (2, 1),
        "duplicado": (2, 1),
        "duplica": (2, 1),
        "triplicó": (3, 1),
        "triplicaron": (3, 1),
        "triplicado": (3, 1),
        "cuadruplicó": (4, 1),
    },
    factor_words={},
    fold=frozenset(),
    times=frozenset({"veces"}),
    times_after=frozenset("más menos mayor menor superior la el".split()),
    twice={},
    rise=frozenset(
        "subió subieron sube suben creció crecieron crece aumentó aumentaron aumenta aumentado ganó avanzó"
        " incrementó subido crecido repuntó".split()
    ),
    fall=frozenset(
        "bajó bajaron baja bajan cayó cayeron cae caído descendió disminuyó redujo reducido perdió retrocedió"
        " recortó bajado".split()
    ),
    change=frozenset("pasó pasaron pasado pasar cambió extendió amplió revisó".split()),
    rise_nouns=frozenset("aumento alza subida incremento crecimiento repunte".split()),
    fall_nouns=frozenset("caída descenso bajada reducción recorte disminución pérdida".split()),
    more=frozenset({"más"}),
    less=frozenset({"menos"}),
    by=frozenset({"en", "un", "de", "del"}),
    change_to=frozenset({"a", "hasta"}),
    old=("años de edad", "año de edad"),
    aged=("a los", "con", "edad de"),
    score_words=frozenset("ganó ganaron venció derrotó perdió empató votos contra".split()),
    ratio_words=frozenset({"proporción", "razón"}),
    name_words=frozenset(
        "boeing airbus apolo artículo artículos sección capítulo página páginas ruta carretera habitación vuelo"
        " versión salmo tabla figura canal windows iphone formula puerta volumen episodio temporada formulario"
        " tel teléfono fax isbn párrafo calle avenida iso".split()
    ),
    name_ordinals=frozenset("guerra mundo mundial dama ministro calle avenida república".split()),
    ordinal_idioms=frozenset(),
    name_hyphens=frozenset(),
    street_words=frozenset({"calle", "avenida", "paseo"}),
    hyphen_idioms=frozenset(),
    one_blocks_before=frozenset("ningún ninguna cada otro otra este esta".split()),
    one_blocks_after=frozenset("de que".split()),
    noun_stops=frozenset(f"{_STOPS} {_VERBS}".split()),
    adjectives=frozenset("nuevos nuevas grandes primeros últimas últimos pequeñas pequeños".split()),
    adjective_ends=(),
    plurals=frozenset({"gente"}),
    not_plurals=frozenset(
        "es más menos después además tras los las sus unos unas país jueves lunes martes".split()
    ),
    quantities=frozenset("población capacidad asistencia audiencia magnitud".split()),
    nominals=frozenset("muertos heridos detenidos".split()),
    linking=frozenset("es son era eran fue fueron está están".split()),
    verbs=frozenset(_VERBS.split()),
    determiners=frozenset("el la los las un una su sus este esta estos estas todos todas de del".split()),
    negations=frozenset("no nunca ni tampoco sin niega negó".split()),
    conditions=frozenset("si podría podrían puede sería debería".split()),
    scope_leads=frozenset("en durante desde hasta para entre".split()),
    scope_words=frozenset("mundialmente actualmente total".split()),
    weight_words=frozenset("pesa pesan peso pesó".split()),
    money_words=frozenset({"cuesta", "costó", "precio"}),
    dimension_words=frozenset("alto largo ancho".split()),
)
