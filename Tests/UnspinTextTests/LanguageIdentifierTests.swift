import Testing

@testable import UnspinText

@Suite struct LanguageIdentifierTests {
    private let identifier = LanguageIdentifier()

    @Test(arguments: [
        "The ministers will meet on Tuesday to discuss the proposal, and a decision is expected by the end of the month.",
        "Oil prices fell sharply after the announcement, with analysts warning of weaker demand.",
        "Chinese language President Xi Jinping drank makgeolli on the gala dinner for the 2025 summit.",
        "She said it wasn't her fault.",
        "Police arrested two men in Die, in the south of France, on suspicion of theft.",
        "UPDATE 1-Shares of the company rise 5 pct in early trade",
        "In Rio de Janeiro, the Santos de la Vega family said that they had no comment on the plan.",
        "IN THE BEGINNING GOD CREATED THE HEAVEN AND THE EARTH",
        "The café’s naïve owner, Zoë Brontë, was on the phone.",
        "Lee told the BBC: “Je ne sais pas.” He was then asked to leave the building by the police.",
    ])
    func english(_ text: String) { #expect(identifier.language(of: Array(text.utf8)) == .english) }

    @Test(arguments: [
        (
            "fr",
            "Le président de la République a déclaré que les négociations se poursuivent dans un climat de confiance avec ses partenaires."
        ),
        ("de", "Die Bundesregierung hat am Mittwoch beschlossen, dass die Steuern für kleine Unternehmen nicht erhöht werden."),
        ("es", "El presidente del Gobierno anunció que las medidas entrarán en vigor a partir de la próxima semana en todo el país."),
        ("it", "Il governo ha annunciato che le nuove misure entreranno in vigore dalla prossima settimana in tutto il paese."),
        ("pt", "O governo anunciou que as novas medidas entrarão em vigor a partir da próxima semana em todo o país."),
        ("nl", "De minister heeft gezegd dat het kabinet nog geen besluit heeft genomen over de plannen van de gemeente."),
        ("sv", "Regeringen meddelade på onsdagen att de nya reglerna ska gälla från och med nästa år för alla som bor i landet."),
        ("da", "Regeringen oplyste onsdag, at de nye regler skal gælde fra næste år for alle, der bor i landet, men ikke for børn."),
        (
            "fi",
            "Hallitus kertoi keskiviikkona, että uudet säännöt ovat voimassa ensi vuonna ja että ne koskevat myös niitä, jotka eivät ole kansalaisia."
        ),
        (
            "is",
            "Ríkisstjórnin sagði að nýju reglurnar tækju gildi á næsta ári og að þær væru fyrir alla sem búa í landinu en ekki fyrir börn."
        ),
        (
            "pl",
            "Rząd poinformował w środę, że nowe przepisy wejdą w życie w przyszłym roku i że nie dotyczą one osób, które są studentami."
        ),
        ("cs", "Vláda ve středu oznámila, že nová pravidla vstoupí v platnost příští rok a že se budou týkat všech, kteří v zemi žijí."),
        ("hr", "Vlada je u srijedu objavila da će nova pravila stupiti na snagu sljedeće godine i da se odnose na sve koji žive u zemlji."),
        ("hu", "A kormány szerdán közölte, hogy az új szabályok jövőre lépnek életbe, és hogy ez nem csak a külföldiekre vonatkozik."),
        ("ro", "Guvernul a anunțat miercuri că noile reguli vor intra în vigoare de anul viitor și că nu sunt valabile pentru studenți."),
        (
            "tr",
            "Hükümet çarşamba günü yeni kuralların gelecek yıl yürürlüğe gireceğini ve bu kuralların herkes için geçerli olduğunu açıkladı."
        ),
        (
            "id",
            "Pemerintah mengumumkan pada hari Rabu bahwa peraturan baru akan berlaku tahun depan dan tidak untuk mahasiswa yang bekerja."
        ),
        ("tl", "Sinabi ng pamahalaan na ang mga bagong patakaran ay magsisimula sa susunod na taon at hindi ito para sa mga bata."),
        ("vi", "Chính phủ cho biết các quy định mới sẽ có hiệu lực trong năm tới và không áp dụng cho những người đã nghỉ hưu."),
        ("sw", "Serikali ilisema kuwa sheria mpya za nchi hii zitaanza mwaka ujao na si kwa ajili ya watu wote katika mji huo."),
        (
            "et",
            "Valitsus teatas kolmapäeval, et uued reeglid ei kehti enne järgmist aastat ja see on oluline ka neile, kes ei ole kodanikud."
        ),
        (
            "lt",
            "Vyriausybė pranešė, kad naujos taisyklės įsigalios kitais metais ir kad jos bus taikomos ne tik studentams, bet ir visiems."
        ),
        (
            "ca",
            "El govern va anunciar que les noves mesures entraran en vigor la setmana vinent amb el suport dels partits i també de les entitats."
        ),
        (
            "sq",
            "Qeveria njoftoi se rregullat e reja do të hyjnë në fuqi vitin e ardhshëm dhe nuk janë për të gjithë ata që jetojnë në vend."
        ),
        (
            "la",
            "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, et qui ipsorum lingua Celtae, non nostra."
        ),
        ("af", "Die regering het gesê dat die nuwe reëls van volgende jaar af geld en dat dit nie op kinders van toepassing is nie."),
    ])
    func others(_ code: String, _ text: String) { #expect(identifier.language(of: Array(text.utf8)) == .other(code)) }

    @Test(arguments: [
        "Правительство сообщило в среду, что новые правила вступят в силу в следующем году.",
        "政府は水曜日、新しい規則が来年施行されると発表した。", "정부는 수요일 새로운 규칙이 내년에 시행된다고 밝혔다.",
        "أعلنت الحكومة أن القواعد الجديدة ستدخل حيز التنفيذ العام المقبل.", "Η κυβέρνηση ανακοίνωσε ότι οι νέοι κανόνες θα ισχύσουν.",
    ])
    func otherScripts(_ text: String) { #expect(identifier.language(of: Array(text.utf8)) == .other(nil)) }

    @Test(arguments: ["", "Volkswagen", "12,345 67% ???", "ok", "Lee Jae Myung Yonhap Gyeongju", "\u{FF}\u{FE}"])
    func tooShort(_ text: String) { #expect(identifier.language(of: Array(text.utf8)) == .unknown) }

    @Test func quotedEnglishDoesNotMakeAText() {
        let text =
            "Le ministre a dit que “the show must go on” et que les négociations se poursuivent dans le calme avec ses partenaires de la région."
        #expect(identifier.language(of: Array(text.utf8)) == .other("fr"))
    }
}
