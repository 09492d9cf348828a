using System.Collections.Frozen;

namespace Helpnet.Grains.Counsellors;

/// <summary>The languages in which consultations are given.</summary>
public static class SpokenLanguages
{
    /// <summary>ISO 639-1 codes with each language's own name for itself, which needs no translation.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["af"] = "Afrikaans", ["am"] = "አማርኛ", ["ar"] = "العربية", ["az"] = "Azərbaycanca", ["be"] = "Беларуская", ["bg"] = "Български",
        ["bn"] = "বাংলা", ["bs"] = "Bosanski", ["ca"] = "Català", ["cs"] = "Čeština", ["cy"] = "Cymraeg", ["da"] = "Dansk", ["de"] = "Deutsch",
        ["el"] = "Ελληνικά", ["en"] = "English", ["eo"] = "Esperanto", ["es"] = "Español", ["et"] = "Eesti", ["eu"] = "Euskara", ["fa"] = "فارسی",
        ["fi"] = "Suomi", ["fr"] = "Français", ["ga"] = "Gaeilge", ["gl"] = "Galego", ["gu"] = "ગુજરાતી", ["ha"] = "Hausa", ["he"] = "עברית",
        ["hi"] = "हिन्दी", ["hr"] = "Hrvatski", ["hu"] = "Magyar", ["hy"] = "Հայերեն", ["id"] = "Bahasa Indonesia", ["ig"] = "Igbo",
        ["is"] = "Íslenska", ["it"] = "Italiano", ["ja"] = "日本語", ["ka"] = "ქართული", ["kk"] = "Қазақша", ["km"] = "ខ្មែរ", ["kn"] = "ಕನ್ನಡ",
        ["ko"] = "한국어", ["ku"] = "Kurdî", ["ky"] = "Кыргызча", ["lb"] = "Lëtzebuergesch", ["ln"] = "Lingála", ["lo"] = "ລາວ", ["lt"] = "Lietuvių",
        ["lv"] = "Latviešu", ["mg"] = "Malagasy", ["mk"] = "Македонски", ["ml"] = "മലയാളം", ["mn"] = "Монгол", ["mr"] = "मराठी",
        ["ms"] = "Bahasa Melayu", ["mt"] = "Malti", ["my"] = "မြန်မာ", ["ne"] = "नेपाली", ["nl"] = "Nederlands", ["no"] = "Norsk", ["pa"] = "ਪੰਜਾਬੀ",
        ["pl"] = "Polski", ["ps"] = "پښتو", ["pt"] = "Português", ["rm"] = "Rumantsch", ["ro"] = "Română", ["ru"] = "Русский", ["rw"] = "Ikinyarwanda",
        ["si"] = "සිංහල", ["sk"] = "Slovenčina", ["sl"] = "Slovenščina", ["so"] = "Soomaali", ["sq"] = "Shqip", ["sr"] = "Српски", ["sv"] = "Svenska",
        ["sw"] = "Kiswahili", ["ta"] = "தமிழ்", ["te"] = "తెలుగు", ["tg"] = "Тоҷикӣ", ["th"] = "ไทย", ["ti"] = "ትግርኛ", ["tk"] = "Türkmençe",
        ["tl"] = "Tagalog", ["tr"] = "Türkçe", ["uk"] = "Українська", ["ur"] = "اردو", ["uz"] = "Oʻzbekcha", ["vi"] = "Tiếng Việt", ["wo"] = "Wolof",
        ["yi"] = "ייִדיש", ["yo"] = "Yorùbá", ["zh"] = "中文", ["zu"] = "isiZulu",
    }.ToFrozenDictionary();
}
