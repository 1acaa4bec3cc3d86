-- Een sessie duurt sinds V025 een half uur zonder gebruik; de bladzijde over bewaren zei nog acht uur.
update bewaring.categorie set termijn = '30 minutes',
  bron = 'Eigen keuze: een half uur na het laatste gebruik, en hoogstens twaalf uur.' where code = 'sessie';
