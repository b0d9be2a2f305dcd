"""Units of measure and money, under one canonical name each."""

import re

_WORD_UNITS = """
%: percent, per cent, percentage, pct, pc
percentage point: percentage points, percentage point, per cent points, percent points, ppt
basis point: basis points, basis point, bps
times: times, fold
year: year, years, yr, yrs, yr-old
month: month, months
week: week, weeks, wk, wks
day: day, days
fortnight: fortnight, fortnights
decade: decade, decades
century: century, centuries
hour: hour, hours, hr, hrs
minute: minute, minutes, mins
second: second, seconds, secs
millisecond: millisecond, milliseconds
metre: metre, metres, meter, meters
kilometre: kilometre, kilometres, kilometer, kilometers, km, kms
centimetre: centimetre, centimetres, centimeter, centimeters, cm
millimetre: millimetre, millimetres, millimeter, millimeters, mm
micrometre: micrometre, micrometres, micrometer, micrometers, micron, microns
nanometre: nanometre, nanometres, nanometer, nanometers, nm
mile: mile, miles, mi
nautical mile: nautical mile, nautical miles, nmi
light-year: light year, light years, light-year, light-years
yard: yard, yards, yd, yds
foot: foot, feet, ft
inch: inch, inches
gram: gram, grams, gramme, grammes
kilogram: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kg, kgs
milligram: milligram, milligrams, mg
microgram: microgram, micrograms, microgramme, microgrammes, μg, µg, mcg
tonne: tonne, tonnes, metric ton, metric tons
ton: ton, tons
pound: pound, pounds, lb, lbs
ounce: ounce, ounces, oz
stone: stone
carat: carat, carats
acre: acre, acres
hectare: hectare, hectares, ha
litre: litre, litres, liter, liters, ltr
millilitre: millilitre, millilitres, milliliter, milliliters, ml
centilitre: centilitre, centilitres, centiliter, centiliters, cl
gallon: gallon, gallons
pint: pint, pints
quart: quart, quarts
barrel: barrel, barrels, bbl
bushel: bushel, bushels
cup: cup, cups
tablespoon: tablespoon, tablespoons, tbsp
teaspoon: teaspoon, teaspoons, tsp
degree: degree, degrees, deg
decimetre: decimetre, decimetres, decimeter, decimeters, dm
degree Celsius: celsius, celcius, centigrade, ° celsius, degree celsius, degrees celsius, deg celsius
degree Fahrenheit: fahrenheit, ° fahrenheit, degree fahrenheit, degrees fahrenheit, deg fahrenheit
kelvin: kelvin, kelvins
kilometre per hour: kph, kmph, kmh
mile per hour: mph
knot: knot, knots
kibibyte: kibibyte, kibibytes
bit: bit, bits
byte: byte, bytes
kilobyte: kilobyte, kilobytes
megabyte: megabyte, megabytes
gigabyte: gigabyte, gigabytes
terabyte: terabyte, terabytes
petabyte: petabyte, petabytes
exabyte: exabyte, exabytes
megabit: megabit, megabits
gigabit: gigabit, gigabits
watt: watt, watts
kilowatt: kilowatt, kilowatts
megawatt: megawatt, megawatts
gigawatt: gigawatt, gigawatts
watt hour: watt hour, watt hours, watt-hour, watt-hours
kilowatt hour: kilowatt hour, kilowatt hours, kilowatt-hour, kilowatt-hours
megawatt hour: megawatt hour, megawatt hours, megawatt-hour, megawatt-hours
volt: volt, volts
ampere: ampere, amperes, amp, amps
joule: joule, joules
kilojoule: kilojoule, kilojoules
calorie: calorie, calories
horsepower: horsepower, hp
hertz: hertz, hz
kilohertz: kilohertz, khz
megahertz: megahertz, mhz
gigahertz: gigahertz, ghz
decibel: decibel, decibels
USD: dollar, dollars, us dollar, us dollars, american dollar, american dollars, usd, buck, bucks
CAD: canadian dollar, canadian dollars, cad
AUD: australian dollar, australian dollars, aud
NZD: new zealand dollar, new zealand dollars, nzd
HKD: hong kong dollar, hong kong dollars, hkd
SGD: singapore dollar, singapore dollars, sgd
EUR: euro, euros, eur
GBP: pound sterling, pounds sterling, british pound, british pounds, sterling, quid, gbp
JPY: yen, japanese yen, jpy
CNY: yuan, chinese yuan, renminbi, cny, rmb
rupee: rupee, rupees
PKR: pakistani rupee, pakistani rupees, pkr
INR: indian rupee, indian rupees, inr
LKR: sri lankan rupee, sri lankan rupees, lkr
NPR: nepali rupee, nepali rupees, nepalese rupee, nepalese rupees
BDT: taka, bdt
AFN: afghani, afghanis, afn
AED: dirham, dirhams, uae dirham, uae dirhams, aed
SAR: riyal, riyals, saudi riyal, saudi riyals, sar
IRR: iranian rial, iranian rials, toman, tomans
RUB: rouble, roubles, ruble, rubles, russian rouble, russian roubles
UAH: hryvnia, hryvnias, uah
TRY: lira, turkish lira, liras
KRW: korean won, south korean won, krw
CHF: swiss franc, swiss francs, chf
SEK: swedish krona, swedish kronor, sek
NOK: norwegian krone, norwegian kroner, nok
DKK: danish krone, danish kroner, dkk
PLN: zloty, zlotys, pln
ZAR: south african rand, zar
NGN: naira, ngn
KES: kenyan shilling, kenyan shillings
EGP: egyptian pound, egyptian pounds, egp
ILS: shekel, shekels, ils
BRL: brazilian real, brazilian reais, brl
MXN: mexican peso, mexican pesos, mxn
IDR: rupiah, idr
MYR: ringgit, myr
THB: baht, thb
VND: dong, vnd
PHP: philippine peso, philippine pesos
franc: franc, francs
peso: peso, pesos
dinar: dinar, dinars
krona: krona, kronor, krone, kroner
mark: german marks, deutsche marks, deutschmark, deutschmarks
ESP: peseta, pesetas
NLG: dutch guilder, dutch guilders, guilder, guilders
FIM: finnish markka, markka
GRD: drachma, drachmas
BTC: bitcoin, bitcoins, btc
cent: cent, cents
penny: penny, pence, pennies
paisa: paisa, paise
"""
# Abbreviations whose capitals tell them apart (mb, MB). Those of one letter count only where they touch
# the number; so do the others that are also English words.
_SYMBOL_UNITS = """
%: %, ％
degree: °
degree Celsius: °C, ° C, degrees C, deg C, ℃
degree Fahrenheit: °F, ° F, degrees F, deg F, ℉
foot: ′
inch: ″
USD: $, US$, USD$
EUR: €
GBP: £
JPY: ¥
INR: ₹
CNY: 元
BTC: ₿
bit: bit
kilobit: kb, kbit
megabit: mb, Mb, Mbit
kilobyte: KB, kB
megabyte: MB
gigabyte: GB
terabyte: TB
petabyte: PB
watt: Watt
kilowatt: kW
megawatt: MW
gigawatt: GW
watt hour: Wh
kilowatt hour: kWh
megawatt hour: MWh
gigawatt hour: GWh
kilovolt: kV
electronvolt: eV
megabit per second: Mbps
gigabit per second: Gbps
square kilometre: km2, km²
square metre: m2, m²
square mile: sq mi
square foot: sq ft, ft2, ft²
cubic metre: m3, m³
cubic kilometre: km3, km³
cubic centimetre: cc, cm3, cm³
"""
_GLUED_UNITS = """
metre: m
gram: g
litre: l, L
tonne: t
bit: b
kilobit: k
watt: W
volt: V
degree Celsius: C
degree Fahrenheit: F
kelvin: K
second: s
hour: h
minute: min
times: x, ×
inch: in
"""
_SIGNS = """
USD: $, US$, U.S.$, US $, U.S. $, USD, USD$, dollar
CAD: C$, CA$, CAD, CAD$
AUD: A$, AU$, AUD, AUD$
NZD: NZ$, NZD, NZD$
HKD: HK$, HK $, HKD
SGD: S$, SGD
MXN: MXN$, Mex$, MXN
BRL: R$, BRL
EUR: €, EUR
GBP: £, GBP
JPY: ¥, JPY
CNY: CNY, RMB
rupee: Rs, Rs., Re, Re., ₨
PKR: PKR
INR: ₹, INR
BDT: Tk, Tk., BDT
AED: AED, Dh, Dhs
SAR: SAR, SR
RUB: RUB, ₽
TRY: TRY, ₺
KRW: KRW, ₩
CHF: CHF
SEK: SEK
NOK: NOK
DKK: DKK
ZAR: ZAR
NGN: NGN, ₦
ILS: ILS, ₪
PHP: PHP, ₱
BTC: ₿, BTC
"""


def _table(lines: str, *, fold: bool = False) -> dict[str, str]:
    table = {}
    for line in lines.strip().splitlines():
        name, _, aliases = line.partition(": ")
        for alias in aliases.split(", "):
            table[alias.lower() if fold else alias] = name
    return table


_WORDS = _table(_WORD_UNITS, fold=True)
_SYMBOLS = _table(_SYMBOL_UNITS)
_GLUED = _table(_GLUED_UNITS)
_BEFORE = {alias.lower(): name for alias, name in _table(_SIGNS).items()}

MONEY = frozenset(_BEFORE.values()) | frozenset(
    (
        "ESP NLG FIM GRD LKR NPR AFN IRR UAH PLN KES EGP IDR MYR THB VND "
        "franc peso dinar krona mark cent penny paisa"
    ).split()
)
_LENGTHS = frozenset(
    "metre kilometre centimetre millimetre micrometre nanometre mile yard foot inch nautical mile".split()
)
_TIMES = frozenset("second minute hour day week month year".split())

_TOKEN = re.compile(r"[^\W\d_]{1,24}(?:\^?[23²³])?(?![^\W_])|US\$|[%％$€£¥₹₿元′″]|°(?:\s?[CF]\b)?|[℃℉×]")
_LEADING = ("$", "US$", "€", "£", "¥", "₹")
_GAP = re.compile(r"[ \xa0\u2009\u202f]{0,2}[-‐‑]?[ \xa0]?[(\[{]?")
_PER = re.compile(r"\s?/\s?|\s(?:per|an?)\s|-an?-|-per-", re.IGNORECASE)
_AGE = re.compile(r"[ -]old\b|\sof\sage\b", re.IGNORECASE)
_INCHES_END = re.compile(r"\s?(?:[.,;:)\"]|$|(?:thick|long|wide|tall|high|deep|in diameter)\b)")


def unit_after(text: str, at: int, *, bare: bool = False) -> tuple[str, int] | None:
    """Return the unit written from `at` on, and where it ends; None where no unit stands there.

    "per" and "a" make a rate of two known units: "kilometre per hour", "USD per barrel". "pound" is
    the mass; whoever knows the number may know that it is money. With `bare` the unit must stand at
    `at` itself, without space or hyphen.
    """
    simple = _simple(text, at, bare=bare)
    if simple is None:
        return None
    unit, end = simple
    if unit == "year" and (age := _AGE.match(text, end)):
        return unit, age.end()
    if unit in _TIMES and (age := _AGE.match(text, end)):
        return unit, age.end()
    per = _PER.match(text, end)
    if per and unit != "%":
        lower = _simple(text, per.end(), bare=True)
        if lower and (lower[0] in _TIMES or "a" not in per[0]) and lower[0] not in MONEY:
            return f"{unit} per {lower[0]}", lower[1]
    return unit, end


def _simple(text: str, at: int, *, bare: bool = False) -> tuple[str, int] | None:
    gap = _GAP.match(text, at)
    start = at if bare or gap is None else gap.end()
    tokens = []
    position = start
    for _ in range(3):
        token = _TOKEN.match(text, position)
        if token is None:
            break
        tokens.append(token)
        position = token.end()
        if text[position : position + 1] in (" ", "\xa0", "-"):
            position += 1
    glued = start == at
    for count in range(len(tokens), 0, -1):
        end = tokens[count - 1].end()
        written = text[start:end].replace("\xa0", " ").replace("^", "")
        if written in _LEADING and text[end : end + 1].isdigit():
            continue  # "1 $10 bill": the sign belongs to what follows
        unit = _named(written, glued or bare)
        if unit is None and written == "in" and _INCHES_END.match(text, end):
            unit = "inch"
        if unit and not (gap and "-" in gap[0] and not written[0].isalpha()):
            closes = text[start - 1 : start] in ("(", "[", "{") and text[end : end + 1] in (")", "]", "}")
            return unit, end + closes
    return None


def _named(written: str, glued: bool) -> str | None:
    unit = (
        _SYMBOLS.get(written)
        or _WORDS.get(written.lower().replace("-", " "))
        or _WORDS.get(written.lower())
    )
    if unit:
        return unit
    if glued or written in ("m", "g", "L"):
        return _GLUED.get(written)
    square, _, base = written.lower().replace("-", " ").partition(" ")
    power = {"square": "square", "sq": "square", "cubic": "cubic"}.get(square)
    length = _WORDS.get(base)
    return f"{power} {length}" if power and length in _LENGTHS else None


def is_glued_unit(text: str, at: int) -> bool:
    """Tell whether the letters that touch a number at `at` are a unit ("5km"), and not a name ("5G")."""
    found = _simple(text, at, bare=True)
    return found is not None


_MONEY_BEFORE = re.compile(
    "(?:" + "|".join(re.escape(sign) for sign in sorted(_BEFORE, key=len, reverse=True)) + r")\s?[-−(]?$",
    re.IGNORECASE,
)


def money_before(text: str, at: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code stands right before `at`, and where it starts.

    "Rs" alone is "rupee": several countries write it so, and PKR or INR only where the text says it.
    "$" alone is USD.
    """
    window = text[max(0, at - 8) : at]
    match = _MONEY_BEFORE.search(window)
    if match is None:
        return None
    start = at - len(window) + match.start()
    sign = match[0].rstrip(" \xa0\t-−(")
    if sign[0].isalpha() and start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    return _BEFORE[sign.lower()], start
