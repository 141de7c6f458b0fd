"""Units by name: dimension and exact factor to the dimension's first unit.

A factor is a whole number or a fraction as text; the definitions are those of the international
yard and pound agreement of 1959 and of the SI brochure, 9th edition. A year is 365.25 days and a
month a twelfth of it, as in pint.
"""

from __future__ import annotations

MEASURES: dict[str, tuple[tuple[str, str], ...]] = {
    "length": (
        ("metre", "1"),
        ("millimetre", "1/1000"),
        ("centimetre", "1/100"),
        ("kilometre", "1000"),
        ("inch", "254/10000"),
        ("foot", "3048/10000"),
        ("yard", "9144/10000"),
        ("mile", "1609344/1000"),
        ("nautical mile", "1852"),
        ("light-year", "9460730472580800"),
    ),
    "area": (
        ("m^2", "1"),
        ("cm^2", "1/10000"),
        ("km^2", "1000000"),
        ("hectare", "10000"),
        ("acre", "40468564224/10000000"),
        ("ft^2", "9290304/100000000"),
        ("mi^2", "2589988110336/1000000"),
    ),
    "mass": (
        ("kilogram", "1"),
        ("microgram", "1/1000000000"),
        ("milligram", "1/1000000"),
        ("gram", "1/1000"),
        ("tonne", "1000"),
        ("kilotonne", "1000000"),
        ("megatonne", "1000000000"),
        ("gigatonne", "1000000000000"),
        ("ton", "90718474/100000"),
        ("pound", "45359237/100000000"),
        ("ounce", "28349523125/1000000000000"),
        ("stone", "635029318/100000000"),
    ),
    "volume": (
        ("m^3", "1"),
        ("litre", "1/1000"),
        ("millilitre", "1/1000000"),
        ("km^3", "1000000000"),
        ("ft^3", "28316846592/1000000000000"),
        ("gallon", "3785411784/1000000000000"),
        ("pint", "473176473/1000000000000"),
        ("barrel", "158987294928/1000000000000"),
    ),
    "duration": (
        ("second", "1"),
        ("millisecond", "1/1000"),
        ("minute", "60"),
        ("hour", "3600"),
        ("day", "86400"),
        ("week", "604800"),
        ("month", "2629800"),
        ("year", "31557600"),
    ),
    "speed": (
        ("m/s", "1"),
        ("km/h", "10/36"),
        ("mile/hour", "44704/100000"),
        ("knot", "1852/3600"),
    ),
    "energy": (
        ("joule", "1"),
        ("kilojoule", "1000"),
        ("calorie", "4184/1000"),
        ("kilocalorie", "4184"),
        ("kWh", "3600000"),
        ("MWh", "3600000000"),
        ("GWh", "3600000000000"),
        ("TWh", "3600000000000000"),
    ),
    "power": (
        ("watt", "1"),
        ("kilowatt", "1000"),
        ("megawatt", "1000000"),
        ("gigawatt", "1000000000"),
        ("terawatt", "1000000000000"),
    ),
    "horsepower": (("horsepower", "1"),),
    "potential": (("volt", "1"), ("kilovolt", "1000")),
    "frequency": (
        ("hertz", "1"),
        ("kilohertz", "1000"),
        ("megahertz", "1000000"),
        ("gigahertz", "1000000000"),
    ),
    "data": (
        ("byte", "1"),
        ("kilobyte", "1000"),
        ("megabyte", "1000000"),
        ("gigabyte", "1000000000"),
        ("terabyte", "1000000000000"),
        ("petabyte", "1000000000000000"),
    ),
    "data rate": (("megabit/second", "1"), ("gigabit/second", "1000")),
    "pressure": (
        ("pascal", "1"),
        ("hectopascal", "100"),
        ("millibar", "100"),
    ),
    "psi": (("psi", "1"),),
    "loudness": (("decibel", "1"),),
    "angle": (("degree", "1"),),
    "fraction": (
        ("percent", "1/100"),
        ("permille", "1/1000"),
        ("ppm", "1/1000000"),
        ("ppb", "1/1000000000"),
        ("share", "1"),
    ),
    "points": (("percentage_point", "1"), ("basis_point", "1/100")),
    "factor": (("x", "1"),),
    "fuel": (("mile/gallon", "1"),),
}

TEMPERATURES: tuple[tuple[str, str, str], ...] = (
    ("kelvin", "1", "0"),
    ("degC", "1", "27315/100"),
    ("degF", "5/9", "45967/180"),
)
"""Name, factor and offset to kelvin: kelvin = value × factor + offset."""

CURRENCIES = frozenset(
    "AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BTC BWP BYN CAD CHF CLP CNY COP CRC CUP CZK DKK DOP"
    " DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KHR KRW"
    " KWD KZT LBP LKR LYD MAD MDL MMK MXN MYR NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD"
    " RUB SAR SDG SEK SGD SVC SYP THB TND TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF ZAR ZMW ZWL".split()
)

SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₦": "NGN",
    "₫": "VND",
    "₱": "PHP",
    "฿": "THB",
    "₿": "BTC",
    "₡": "CRC",
    "₸": "KZT",
}
PREFIXES = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
    "nt": "TWD",
    "mx": "MXN",
    "j": "JMD",
}
"""Letters before a dollar sign."""
SIGNS = {"rs": "INR", "re": "INR", "kr": "SEK", "chf": "CHF", "fr": "CHF"}
"""Abbreviations that stand where a sign would."""
