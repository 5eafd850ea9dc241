/// The most common words of languages in Latin script, about thirty each: articles, pronouns, prepositions, auxiliaries. No word is of
/// more than eight bytes.
enum FunctionWords {
    /// English first.
    static let all: [(code: String, words: String)] = [
        (
            "en",
            "the of and to in a is that for it was on with as by be at from this have or are not which an but his he they were had has "
                + "their its will been would more who one said there what when can if all about into than she her you we our i my no do "
                + "after over also new other some could may these two only most any out up so such where how while between during"
        ),
        (
            "fr",
            "le la les des du de et un une est que qui dans pour pas sur au aux avec ce cette il elle ne se sont par plus nous vous être été ou mais je en l d son sa ses"
        ),
        (
            "de",
            "der die das und ist nicht ein eine einen dem den des mit von zu auf für sich auch im es ich sie wir wird werden wurde war sind als an bei nach aus dass oder hat haben noch nur über um"
        ),
        (
            "es",
            "el la los las de que y en un una es por con no para del se su al lo como más pero sus le ha este esta son está fue entre sin sobre ser también"
        ),
        (
            "it",
            "il lo la i gli le di che e è un una per in con non del della dei delle al alla da si sono ma come più anche nel nella questo questa ha su lei l dal"
        ),
        (
            "pt",
            "o a os as de que e em um uma para com não do da dos das no na nos nas por se mais como mas ao foi ele ela são está é seu sua pelo pela também ser"
        ),
        (
            "nl",
            "de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar door over naar uit heeft hij ze wordt werd deze dit nog worden kan je ik we wij was"
        ),
        (
            "sv",
            "och att det i en som är av för på med den till inte har de ett om han men var jag från vi så kan när hon eller sig ut ska under efter också"
        ),
        (
            "da",
            "og at det i en er af for på med den til ikke har de et om han men var jeg fra vi så kan når hun eller sig blev skal efter også der som"
        ),
        (
            "no",
            "og at det i en er av for på med den til ikke har de et om han men var jeg fra vi så kan når hun eller seg ble skal etter også som ei hadde"
        ),
        (
            "fi",
            "ja on ei se että oli hän en ovat kun mutta myös ole kuin tai jos niin sen ne joka mitä nyt vain sitä olen hänen tämä minä sinä mukaan jo"
        ),
        ("is", "og að í er á sem það við um en af fyrir með ekki til hann var ég hún þau þeir voru þá eru frá þegar svo hafa hefur verið"),
        (
            "pl",
            "i w na z że się nie do jest to o jak po co ale za od przez są był była być dla tym czy jego jej już tak tylko oraz który która które ma ze"
        ),
        (
            "cs",
            "a v na se je že to s z do o i ve jako za po ale by jsou od pro byl byla bylo k jeho její také nebo podle který která které si už jsem není co"
        ),
        (
            "sk",
            "a v na sa je že to s z do o aj vo ako za po ale by sú od pre bol bola bolo k jeho jej tiež alebo podľa ktorý ktorá ktoré si už som nie čo"
        ),
        (
            "hr",
            "i u je se na da su za od s o a kao koji koja koje ne bi iz što će sam po do ali nije bio bila ili te nakon samo više kako sve može"
        ),
        ("sl", "in je v na se da so za z pa tudi ki ne po kot od s ali bi bil bila bilo pri kar še ni iz do sem lahko več ter"),
        (
            "hu",
            "a az és hogy nem is egy meg de ez volt csak el már még mint ha ezt azt van kell lehet vagy mert amely pedig után szerint minden"
        ),
        (
            "ro",
            "și de la în a cu pe nu că o un din este care mai pentru au sunt fi se sau ce al ale lui dar prin după fost această acest le îi ca"
        ),
        (
            "tr",
            "ve bir bu da de için ile olarak çok daha olan var ne gibi kadar sonra ama en değil mi ise o ben her olduğu göre iki ya yok"
        ),
        (
            "id",
            "yang dan di ke dari untuk dengan pada ini itu tidak dalam akan adalah juga oleh saya ada kami mereka telah karena bisa sebagai lebih atau kita dia sudah"
        ),
        (
            "ms",
            "yang dan di ke dari untuk dengan pada ini itu tidak dalam akan adalah juga oleh saya ada mereka telah kerana boleh sebagai lebih atau kita beliau daripada"
        ),
        ("tl", "ang ng sa na mga at ay ni si para hindi ito kung may niya ko siya nang mo kay po lang din sila namin rin ako pa ka"),
        ("vi", "và của là có không được trong cho một những với các người này đã để khi từ cũng đến như về ở tôi sẽ ra vào năm nhiều"),
        ("sw", "na ya wa kwa ni katika la za kuwa cha hii si hiyo au pia yake kama huo hilo baada watu zaidi hivyo lakini bila ambayo"),
        ("et", "ja on ei et oli see ta kui ka aga ning oma mis või siis nii seda välja selle olid pole ole kes ma veel juba pärast"),
        ("lv", "un ir ar par no uz kas ka bija pie tika lai arī bet nav tas viņš to vai kā pēc līdz tā ko jau viņa ja"),
        ("lt", "ir yra į kad su iš buvo bet kaip tai ar jis jo už ne tik nuo po apie savo taip dėl jau ji būti prie per"),
        (
            "ca",
            "el la els les de que i en un una és per amb no del al dels se com més però va ha aquest aquesta són seva seu també als o entre"
        ),
        ("af", "die van en in is het nie wat dat om te vir met op sy hy ek was aan na word ook ons deur as kan daar maar hulle"),
        ("sq", "të e në dhe i për me një që nga është ka si do më u se kjo ky por nuk janë ishte tij saj"),
        ("la", "et in est non ad ut cum sed qui quae quod ex per si enim ab esse sunt nec aut etiam autem atque eius"),
    ]
}
