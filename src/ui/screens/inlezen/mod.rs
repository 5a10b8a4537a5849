//! Reading a sheet: give it, say what its columns mean, look at what would happen, take it in.

mod kolommen;

use self::kolommen::Kolommen;
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        text::nl::inlezen as woorden,
        views::inlezen::{Dubbele, Lijst, MAX_BYTES, Rij, TOON, Voorbeeld, of_bytes, of_text},
    },
    exchange::sheet::SheetFout,
    log::Command,
    ui::{Page, widgets::*},
};

#[derive(Clone, Copy)]
struct Werk {
    lijst: RwSignal<Option<Lijst>>,
    fout: RwSignal<Option<(String, String)>>,
    bezig: RwSignal<bool>,
    klaar: RwSignal<Option<(usize, usize, String)>>,
}

impl Werk {
    fn take(self, read: Result<Lijst, SheetFout>) {
        self.bezig.try_set(false);
        self.klaar.try_set(None);
        match read {
            Ok(lijst) => {
                self.fout.try_set(None);
                self.lijst.try_set(Some(lijst));
                focus_later("kolommen".to_owned());
            }
            Err(fout) => {
                self.lijst.try_set(None);
                self.fout.try_set(Some(woorden::sheet_fout(&fout)));
            }
        }
    }

    fn fail(self, message: Message) {
        self.bezig.try_set(false);
        self.fout.try_set(Some((message.wat, message.doe)));
    }

    fn reset(self) {
        self.lijst.set(None);
        self.fout.set(None);
        self.klaar.set(None);
        focus_later("lijst-bestand".to_owned());
    }
}

/// The screen.
#[component]
pub fn Inlezen() -> impl IntoView {
    let werk = Werk {
        lijst: RwSignal::new(None),
        fout: RwSignal::new(None),
        bezig: RwSignal::new(false),
        klaar: RwSignal::new(None),
    };
    let there = Memo::new(move |_| werk.lijst.with(Option::is_some));
    let error = move || {
        werk.fout.get().map(|(wat, doe)| {
            view! { <Banner text=format!("{}: {wat} {doe}", woorden::MISLUKT) kind=BannerKind::Bad /> }
        })
    };
    let content = move || {
        if werk.klaar.with(Option::is_some) {
            return view! { <Klaar werk=werk /> };
        }
        if there.get() {
            view! { <Kolommen werk=werk /> <Gevolg werk=werk /> }
        } else {
            view! { <Geven werk=werk /> }
        }
    };
    view! {
        <PageHead title=woorden::TITEL sub=woorden::SUB>
            {move || there.get().then(|| view! {
                <Button label=woorden::ANDERE kind=ButtonKind::Quiet on_click=move || werk.reset() />
            })}
        </PageHead>
        <div class="kb-stack">
            {follow(error)}
            {follow(content)}
        </div>
    }
}

/// Choosing, dropping or pasting.
#[component]
fn Geven(werk: Werk) -> impl IntoView {
    let page = Page::get();
    let pasted = RwSignal::new(String::new());
    let files = move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        werk.fout.set(None);
        werk.bezig.set(true);
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
        let done = move |answer: Result<Vec<u8>, Message>| match answer {
            Ok(bytes) => werk.take(of_bytes(&bytes)),
            Err(message) => werk.fail(message),
        };
        page.actions().read_file(file, limit, Box::new(done));
    };
    let read = move || werk.take(pasted.with_untracked(|text| of_text(text)));
    view! {
        <Card>
            <div class="kb-stack">
                <FileDrop
                    id="lijst-bestand"
                    label=woorden::KIES
                    hint=woorden::KIES_HINT
                    accept=".csv,.txt,.tsv,text/csv,text/plain"
                    on_files=files
                    on_text=move |text: String| werk.take(of_text(&text))
                />
                <p class="kb-plain kb-soft" role="status">{move || werk.bezig.get().then_some(woorden::LEEST)}</p>
                <div class="kb-form">
                    <TextField
                        id="lijst-plak"
                        label=woorden::PLAK
                        hint=woorden::PLAK_HINT
                        input=Input::Area
                        value=pasted
                        on_input=move |text: String| pasted.set(text)
                    />
                    <div class="kb-actions"><Button label=woorden::PLAK_KNOP on_click=read /></div>
                </div>
            </div>
        </Card>
    }
}

fn lines(rijen: &[Rij]) -> Vec<Vec<String>> {
    rijen
        .iter()
        .take(TOON)
        .map(|rij| {
            // In one cell: on a phone there is room for no more.
            let said = [rij.gelezen.clone(), rij.let_op.join(" ")];
            let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
            vec![rij.nummer.to_string(), rij.wie.clone(), said.join(". ")]
        })
        .collect()
}

/// One kind of row as a table.
#[component]
fn Soort(
    title: &'static str,
    rows: Memo<Vec<Rij>>,
    last: &'static str,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let count = Memo::new(move |_| rows.with(Vec::len));
    let table = Signal::derive(move || rows.with(|rows| lines(rows)));
    let columns = move || {
        vec![
            Column::numbers(woorden::RIJ),
            Column::words(woorden::WIE),
            Column::words(last),
        ]
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="kb-card kb-fold" open=open>
                <summary>{title}" ("{count}")"</summary>
                <Table caption=title hide_caption=true columns=columns() rows=table />
                {move || (count.get() > TOON).then(|| view! {
                    <p class="kb-soft">{woorden::nog_meer(count.get() - TOON)}</p>
                })}
            </details>
        </Show>
    }
}

/// Rows that look like a family that is there: each can be taken in all the same.
#[component]
fn Dubbel(rows: Memo<Vec<Dubbele>>, werk: Werk) -> impl IntoView {
    let count = Memo::new(move |_| rows.with(Vec::len));
    let row = move |one: &Dubbele| {
        let (rij, nummer) = (&one.rij, one.rij.nummer);
        let said = [rij.let_op.join(" "), rij.gelezen.clone()];
        let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
        let choose = move |on: bool| {
            werk.lijst.update(|lijst| {
                if let Some(lijst) = lijst {
                    lijst.ander(nummer, on);
                }
            });
            focus_later(format!("rij-{nummer}"));
        };
        view! {
            <Checkbox id=format!("rij-{nummer}") label=woorden::neem_rij(nummer, &rij.wie) hint=said.join(" ")
                checked=one.gekozen on_change=choose />
        }
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="kb-card kb-fold" open=rows.with_untracked(|rows| rows.iter().any(|one| one.anders))>
                <summary>{woorden::DUBBEL}" ("{count}")"</summary>
                <div class="kb-stack">
                    {move || rows.with(|rows| rows.iter().take(TOON).map(row).collect_view())}
                </div>
                {move || (count.get() > TOON).then(|| view! {
                    <p class="kb-soft">{woorden::nog_meer(count.get() - TOON)}</p>
                })}
            </details>
        </Show>
    }
}

/// What would happen, and the button that makes it so.
#[component]
fn Gevolg(werk: Werk) -> impl IntoView {
    let page = Page::get();
    let failed = RwSignal::new(None::<Message>);
    let busy = RwSignal::new(false);
    let seen = page.view(move |session, today| {
        werk.lijst
            .with(|lijst| lijst.as_ref().map(|lijst| lijst.voorbeeld(session, today)))
    });
    let fault = Memo::new(move |_| {
        seen.with(|seen| match seen {
            Some(Err(fout)) => Some(woorden::sheet_fout(fout)),
            _ => None,
        })
    });
    let of = move |pick: fn(&Voorbeeld) -> &Vec<Rij>| {
        Memo::new(move |_| {
            seen.with(|seen| match seen {
                Some(Ok(seen)) => pick(seen).clone(),
                _ => Vec::new(),
            })
        })
    };
    let count = Memo::new(move |_| {
        seen.with(|seen| match seen {
            Some(Ok(seen)) => Some(seen.telling),
            _ => None,
        })
    });
    let fresh_count = Memo::new(move |_| count.get().map_or(0, |count| count.nieuw));
    let hidden = Memo::new(move |_| {
        seen.with(|seen| match seen {
            Some(Ok(seen)) => seen.verborgen.clone(),
            _ => Vec::new(),
        })
    });
    let many_hidden = Memo::new(move |_| hidden.with(Vec::len));
    let show_again = move || {
        let commands = hidden.get_untracked().into_iter().map(Command::Toon);
        page.send_all(commands.collect(), move |answer| {
            failed.try_set(answer.err());
        });
    };
    let named = Memo::new(move |_| count.get().map_or(0, |count| count.anders));
    let doubles = Memo::new(move |_| {
        seen.with(|seen| match seen {
            Some(Ok(seen)) => seen.dubbel.clone(),
            _ => Vec::new(),
        })
    });
    let rest = move || {
        page.peek(|session, today| {
            werk.lijst.with_untracked(|lijst| {
                lijst
                    .as_ref()
                    .map_or(String::new(), |lijst| lijst.rest(session, today))
            })
        })
    };
    let take = move || {
        if busy.get_untracked() {
            return;
        }
        let commands = page.peek(|session, today| {
            werk.lijst.with_untracked(|lijst| {
                lijst.as_ref().map_or_else(Vec::new, |lijst| {
                    lijst.commands(session, today, || page.fresh())
                })
            })
        });
        let (many, rest) = (commands.len(), rest());
        let there = count.get_untracked().map_or(0, |count| count.dubbel);
        failed.set(None);
        busy.set(true);
        page.send_all(commands, move |answer| {
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    werk.klaar.try_set(Some((many, there, rest)));
                    werk.lijst.try_set(None);
                    focus_later("lijst-klaar".to_owned());
                }
                Err(message) => {
                    failed.try_set(Some(message));
                }
            }
        });
    };
    view! {
        <section class="kb-stack" aria-labelledby="gevolg">
            <SectionHead title=woorden::VOORBEELD id="gevolg" />
            {move || fault.get().map(|(wat, doe)| view! {
                <Banner text=format!("{wat} {doe}") kind=BannerKind::Warning />
            })}
            {move || failed.get().map(|message| view! {
                <Banner text=format!("{} {}", message.wat, message.doe) kind=BannerKind::Bad />
            })}
            <p class="kb-plain" role="status">{move || count.get().map(woorden::telling)}</p>
            {move || (named.get() > 0).then(|| view! {
                <Banner text=woorden::anders(named.get()) kind=BannerKind::Warning />
            })}
            <div class="kb-actions">
                {move || if fresh_count.get() > 0 {
                    view! {
                        <Button
                            label=Signal::derive(move || woorden::neem_op(fresh_count.get()))
                            kind=ButtonKind::Primary
                            busy=busy
                            on_click=take
                        />
                    }
                } else {
                    view! { <p class="kb-plain kb-soft">{count.get().map(|_| woorden::NIETS_NIEUW)}</p> }
                }}
            </div>
            <Show when=move || { many_hidden.get() > 0 }>
                <div class="kb-actions">
                    <Button label=Signal::derive(move || woorden::haal_terug(many_hidden.get())) on_click=show_again />
                </div>
            </Show>
            <Soort title=woorden::FOUT rows=of(|seen| &seen.fout) last=woorden::WAAROM open=true />
            <Dubbel rows=doubles werk=werk />
            <Soort title=woorden::NIEUW rows=of(|seen| &seen.nieuw) last=woorden::GELEZEN open=true />
            {move || count.get().filter(|count| count.fout > 0).map(|_| view! { <Rest text=rest() /> })}
        </section>
    }
}

/// The button for the rows that were kept aside.
#[component]
fn Rest(text: String) -> impl IntoView {
    let page = Page::get();
    let failed = RwSignal::new(None::<Message>);
    let text = StoredValue::new(text);
    let save = move || {
        let answer = text.with_value(|text| {
            page.actions()
                .download(woorden::REST_NAAM, "text/csv;charset=utf-8", text)
        });
        failed.set(answer.err());
    };
    view! {
        <div class="kb-actions">
            <Button label=woorden::BEWAAR_REST on_click=save />
        </div>
        {move || failed.get().map(|message| view! {
            <Banner text=format!("{} {}", message.wat, message.doe) kind=BannerKind::Bad />
        })}
    }
}

/// What came of it.
#[component]
fn Klaar(werk: Werk) -> impl IntoView {
    let Some((many, there, rest)) = werk.klaar.get_untracked() else {
        return ().into_view();
    };
    let kept = rest.lines().count().saturating_sub(1);
    view! {
        <div id="lijst-klaar" tabindex="-1">
            <Banner text=woorden::klaar(many, there, kept) kind=BannerKind::Good>
                <LinkButton label=woorden::NAAR_GEZINNEN href=Route::Gezinnen.to_hash() kind=ButtonKind::Primary />
                <Button label=woorden::ANDERE on_click=move || werk.reset() />
            </Banner>
        </div>
        {(kept > 0).then(|| view! { <Rest text=rest.clone() /> })}
    }
}
